package dev.countersign.mutation;

import java.util.List;
import java.util.SortedMap;

/**
 * How a mutant was killed when it was last recorded.
 *
 * @param digest of the mutant then
 * @param findings the places of the deviations that its scenarios showed, by each requirement that it breaks
 */
record MutantRecord(String name, String digest, SortedMap<String, List<String>> findings) {}
