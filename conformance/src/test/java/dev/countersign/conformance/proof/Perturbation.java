package dev.countersign.conformance.proof;

import dev.countersign.conformance.wire.Exchange.Received;
import java.util.Optional;

/**
 * A change of one answer of a scenario.
 *
 * @param exchange which answer, from 0 in the order in which the scenario gets them
 * @param change what becomes of it
 */
record Perturbation(int exchange, Change change) {
    /** A change by its name, such as {@code status 404} or {@code /items/0/id lost}. */
    record Change(String name, ToAnswer to) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What it makes of an answer; empty where it can't be made of this one. */
    @FunctionalInterface
    interface ToAnswer {
        Optional<Received> apply(Received answer);
    }

    @Override
    public String toString() {
        return "answer %d: %s".formatted(exchange, change);
    }
}
