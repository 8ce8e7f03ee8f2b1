package dev.countersign.mutation;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * How a mutant was killed when it was last recorded.
 *
 * @param digest of the mutant then
 * @param findings the places of the deviations that its scenarios showed, by each requirement that it breaks
 * @param shownBy requirements whose scenarios must run too, since the scenarios of what it breaks show nothing
 */
record MutantRecord(String name, String digest, SortedMap<String, List<String>> findings, Set<String> shownBy) {
    MutantRecord {
        // Order is kept, so that the file of records stays the same from one run to the next.
        shownBy = new TreeSet<>(shownBy);
    }

    MutantRecord(String name, String digest, Kill kill) {
        this(name, digest, kill.findings(), kill.shownBy());
    }
}
