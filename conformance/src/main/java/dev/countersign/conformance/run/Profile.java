package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;
import java.util.stream.Stream;

/** What a run verifies. */
public interface Profile {
    /** Its name in requirements, target files and results. */
    String profile();

    /** What the tags of its scenarios have to meet, besides that they check one of its requirements. */
    default String tags() {
        return "not @provider";
    }

    /** The kinds of resources that it is about, each of which is a run of its own; none where it is about anything else. */
    default Stream<ResourceKind> kinds(Target target) {
        return Stream.of();
    }

    /** Whether scenarios share something at this target, and would be in each other's way. */
    default boolean oneScenarioAtATime(Target target) {
        return false;
    }
}
