package dev.countersign.conformance.provenance;

import java.util.List;
import java.util.Locale;

/**
 * The state of an example, compared with its document.
 *
 * @param name the slug of a known example, or the heading of a new one
 * @param differences one line for each difference
 */
public record ProvenanceProblem(State state, String name, List<String> differences) {
    public ProvenanceProblem {
        differences = List.copyOf(differences);
    }

    public boolean hasMoved() {
        return state != State.UNCHANGED;
    }

    public enum State {
        UNCHANGED,
        CHANGED,
        NEW,
        GONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
