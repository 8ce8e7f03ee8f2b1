package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;

/** What a run verifies. */
public interface Profile {
    /** Its name in requirements, target files and results. */
    String profile();

    /** Whether scenarios share something at this target, and would be in each other's way. */
    default boolean oneScenarioAtATime(Target target) {
        return false;
    }
}
