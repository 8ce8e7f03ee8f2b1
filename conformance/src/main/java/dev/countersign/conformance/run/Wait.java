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
 * @param requirements ids of the requirements that it checks
 * @param scenario its title
 * @param hope completes the sentence "waits for"
 * @param until when it gives up, or goes on
 */
public record Wait(List<String> requirements, String scenario, String hope, Instant until) {
    /** Begins the tag that says how long a scenario waits at most for one thing. */
    private static final String LONGEST = "@waits:";

    public Wait {
        requirements = List.copyOf(requirements);
    }

    /** The longest wait for one thing, by the tags of a scenario; empty where they name none. */
    public static Optional<Duration> longest(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(LONGEST))
                .map(tag -> Duration.parse(tag.substring(LONGEST.length())))
                .max(Comparator.naturalOrder());
    }
}
