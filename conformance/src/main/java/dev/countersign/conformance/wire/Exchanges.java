package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.ArrayList;
import java.util.List;

/** The exchanges of one scenario with the target, in the order of the responses. Thread-safe. */
public final class Exchanges {
    /** Limit of all response bodies in bytes: a scenario keeps them until it ends, and a target can generate pages endlessly. */
    private static final long MOST = 256L << 20;

    private final List<Exchange> exchanges = new ArrayList<>();
    private long size;

    /** @throws UnusableResponseException where the responses of the scenario exceed the limit */
    public synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
        size += exchange.received().body().size();
        if (size > MOST) {
            throw new UnusableResponseException(
                    "the answers to the requests of this scenario are larger than %d bytes together".formatted(MOST),
                    exchange.sent(),
                    null);
        }
    }

    public synchronized List<Exchange> all() {
        return List.copyOf(exchanges);
    }

    /** A one-line summary of an exchange, without headers, and without a response that consists of a token. */
    public static String describe(Exchange exchange) {
        Sent sent = exchange.sent();
        return isAboutTokens(sent) ? "%s %s".formatted(sent.method(), sent.url()) : exchange.summary();
    }

    private static boolean isAboutTokens(Sent sent) {
        String path = sent.url().getPath();
        return path.endsWith("/tokens") || path.endsWith("/auth/providers/refresh");
    }
}
