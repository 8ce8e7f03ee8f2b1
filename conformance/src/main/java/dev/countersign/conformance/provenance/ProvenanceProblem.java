package dev.countersign.conformance.provenance;

import java.util.List;
import java.util.Locale;

/**
 * What became of an example.
 *
 * @param name the slug of one of ours, or the heading of a new one
 * @param differences one line for each place in which it differs
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
