package dev.countersign.conformance.target;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/** Finds the known key that is most similar to an unknown one. */
public final class NearestKey {
    private final Collection<String> known;

    public NearestKey(Collection<String> known) {
        this.known = known;
    }

    /** A question that suggests the most similar key, or the list of known keys if none is similar. */
    public String hintFor(String unknown) {
        return nearest(unknown)
                .map("did you mean '%s'?"::formatted)
                .orElseGet(() -> "known here: " + String.join(", ", known));
    }

    /** The most similar key; empty if none is similar. */
    public Optional<String> nearest(String unknown) {
        return known.stream()
                .min(comparingInt(key -> distance(unknown, key)))
                .filter(key -> 2 * distance(unknown, key) <= key.length());
    }

    /** The number of characters to insert, delete or replace (Levenshtein distance). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
