package dev.countersign.mutation.proof;

import dev.countersign.conformance.wire.Exchange.Received;
import java.util.Optional;

/**
 * A mutation at one point of a scenario's trace.
 *
 * @param change what is changed there
 */
record RecordingMutation(TracePoint point, Change change) {
    /** A change with its name, such as {@code status 404} or {@code /items/0/id lost}. */
    record Change(String name, ToMessage to) {}

    /**
     * Changes a response, or a request, which has no status. Empty if the change does not apply; a relayed exchange is then not
     * visible at all.
     */
    @FunctionalInterface
    interface ToMessage {
        Optional<Received> apply(Received message);
    }
}
