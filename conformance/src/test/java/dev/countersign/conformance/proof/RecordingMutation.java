package dev.countersign.conformance.proof;

import dev.countersign.conformance.wire.Exchange.Received;
import java.util.Optional;

/**
 * A change of one thing that a scenario sees.
 *
 * @param change what becomes of it
 */
record RecordingMutation(TracePoint sight, Change change) {
    /** A change by its name, such as {@code status 404} or {@code /items/0/id lost}. */
    record Change(String name, ToMessage to) {}

    /**
     * What it makes of an answer, or of a request that has no status. Empty where it can't be made of this one; and of what has
     * passed there is then nothing to be seen.
     */
    @FunctionalInterface
    interface ToMessage {
        Optional<Received> apply(Received message);
    }
}
