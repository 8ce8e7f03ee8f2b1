package dev.countersign.conformance.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A scenario that waits for the target in real time.
 *
 * @param requirements the ids of those that it checks
 * @param scenario its title
 * @param hope completes the sentence "waits for"
 * @param until when it gives up, or goes on
 */
public record Wait(List<String> requirements, String scenario, String hope, Instant until) {
    /** Begins the tag of a scenario that waits for one thing so long, where all happens in time. */
    private static final String LONGEST = "@waits:";

    public Wait {
        requirements = List.copyOf(requirements);
    }

    /** What the tags of a scenario say of how long it waits for one thing; empty where they say nothing. */
    public static Optional<Duration> longest(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(LONGEST))
                .map(tag -> Duration.parse(tag.substring(LONGEST.length())))
                .max(Comparator.naturalOrder());
    }
}
