package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;
import org.jspecify.annotations.Nullable;

/** What a run verifies. */
public interface Profile {
    /** Its name in requirements, target files and results. */
    String profile();

    /** The tag of scenarios that hold for another kind only, though they check what holds for all; null where there are none. */
    default @Nullable String tagOfOthers() {
        return null;
    }

    /** Whether scenarios share something at this target, and would be in each other's way. */
    default boolean oneScenarioAtATime(Target target) {
        return false;
    }
}
