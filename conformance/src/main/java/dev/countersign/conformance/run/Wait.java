package dev.countersign.conformance.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The wait of a scenario for the target in real time.
 *
 * @param requirements ids of the requirements that it checks
 * @param scenario its title
 * @param hope completes the sentence "waits for"
 * @param until when it times out, or continues
 */
public record Wait(List<String> requirements, String scenario, String hope, Instant until) {
    /** The prefix of the tag with the longest single wait of a scenario. */
    private static final String LONGEST = "@waits:";

    public Wait {
        requirements = List.copyOf(requirements);
    }

    /** The longest single wait in the tags of a scenario; empty if they name none. */
    public static Optional<Duration> longest(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(LONGEST))
                .map(tag -> Duration.parse(tag.substring(LONGEST.length())))
                .max(Comparator.naturalOrder());
    }
}
