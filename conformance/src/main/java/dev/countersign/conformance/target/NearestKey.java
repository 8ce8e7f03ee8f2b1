package dev.countersign.conformance.target;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/** Guesses which key was meant. */
public final class NearestKey {
    private final Collection<String> known;

    public NearestKey(Collection<String> known) {
        this.known = known;
    }

    /** A question that suggests the key that is most alike, or the choice where none is. */
    public String hintFor(String unknown) {
        return nearest(unknown)
                .map("did you mean '%s'?"::formatted)
                .orElseGet(() -> "known here: " + String.join(", ", known));
    }

    /** The key that is most alike; empty where none is. */
    public Optional<String> nearest(String unknown) {
        return known.stream()
                .min(comparingInt(key -> distance(unknown, key)))
                .filter(key -> 2 * distance(unknown, key) <= key.length());
    }

    /** How many letters have to be put in, taken out or replaced (Levenshtein). */
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
