package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Target;
import java.util.Set;
import java.util.stream.Stream;

/** What a target can be certified for: which scenarios run, and about which kinds of resources. */
public interface Profile {
    /** Its name in requirements, target files and results. */
    String profile();

    /** The groups of profiles that it belongs to; requirements name a group instead of each of its profiles. */
    default Set<String> groups() {
        return Set.of();
    }

    /** The tag expression of its scenarios, which also have to check one of its requirements. */
    default String tags() {
        return "not @provider";
    }

    /** The kinds of resources that it covers, each in a run of its own; none if it covers anything else. */
    default Stream<ResourceKind> kinds(Target target) {
        return Stream.of();
    }

    /** Whether scenarios share state at this target, and would interfere with each other. */
    default boolean oneScenarioAtATime(Target target) {
        return false;
    }
}
