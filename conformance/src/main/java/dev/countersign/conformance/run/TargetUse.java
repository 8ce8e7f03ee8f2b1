package dev.countersign.conformance.run;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a scenario uses a target whose time can't be moved.
 *
 * @param alone whether no other may use the target meanwhile
 * @param arranged what it changes at the target that others might rely on, and that has to stay while it waits
 */
public record TargetUse(boolean alone, SortedSet<String> arranged) {
    /** Others may have to wait so long for what one scenario has arranged. */
    private static final Duration LONGEST_ARRANGED = Duration.ofMinutes(5);

    private static final Set<String> ARRANGED =
            Set.of("@needs-shares", "@needs-products", "@needs-faults", "@needs-worlds");

    /** What the tags of a scenario say, each with its at sign. */
    public static TargetUse of(Collection<String> tags) {
        SortedSet<String> arranged = new TreeSet<>(tags);
        arranged.retainAll(ARRANGED);
        return new TargetUse(tags.contains("@alone"), arranged);
    }

    /** Whether others would have to wait too long for what it arranges, where it waits itself for so long. */
    public boolean isTooLong(Duration wait) {
        return arranges() && wait.compareTo(LONGEST_ARRANGED) > 0;
    }

    boolean arranges() {
        return !arranged.isEmpty();
    }
}
