package dev.countersign.conformance.run;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a scenario needs to have to itself at a target whose time can't be moved, by its tags.
 *
 * @param alone whether no other scenario may use the target meanwhile
 * @param arranged what it changes at the target that others may rely on, and that stays changed while it waits
 */
public record TargetExclusivity(boolean alone, SortedSet<String> arranged) {
    /** The longest that others may have to wait for what one scenario has arranged. */
    private static final Duration LONGEST_ARRANGED = Duration.ofMinutes(5);

    private static final Set<String> ARRANGED =
            Set.of("@needs-shares", "@needs-products", "@needs-faults", "@needs-worlds");

    /** The use that is described by the tags of a scenario, each with its at sign. */
    public static TargetExclusivity of(Collection<String> tags) {
        SortedSet<String> arranged = new TreeSet<>(tags);
        arranged.retainAll(ARRANGED);
        return new TargetExclusivity(tags.contains("@alone"), arranged);
    }

    /** Whether a wait blocks others too long from what the scenario arranges. */
    public boolean isTooLong(Duration wait) {
        return arranges() && wait.compareTo(LONGEST_ARRANGED) > 0;
    }

    boolean arranges() {
        return !arranged.isEmpty();
    }
}
