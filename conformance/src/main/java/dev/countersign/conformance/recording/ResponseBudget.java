package dev.countersign.conformance.recording;

import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.UnusableResponseException;

/** Limits the response bodies of one scenario: it keeps them until it ends, and a target can generate pages endlessly. */
final class ResponseBudget {
    private static final long MOST = 256L << 20;

    private long used;

    /** @throws UnusableResponseException where the responses of the scenario exceed the limit */
    void take(Exchange exchange) {
        used += exchange.received().body().size();
        if (used > MOST) {
            throw new UnusableResponseException(
                    "the answers to the requests of this scenario are larger than %d bytes together".formatted(MOST),
                    exchange.sent(),
                    null);
        }
    }
}
