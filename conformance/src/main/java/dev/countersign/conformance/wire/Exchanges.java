package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.ArrayList;
import java.util.List;

/** What passed between one scenario and the target, in the order in which the answers came. Safe for use by several threads. */
public final class Exchanges {
    /** Bytes of all answers. A scenario keeps them up to its end, and there is no end to the pages that a target can make up. */
    private static final long MOST = 256L << 20;

    private final List<Exchange> exchanges = new ArrayList<>();
    private long size;

    /** @throws UnusableResponseException where the scenario was answered more than can be kept */
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

    /** A line that tells of an exchange, without headers, and without an answer that consists of a token. */
    public static String describe(Exchange exchange) {
        Sent sent = exchange.sent();
        return isAboutTokens(sent) ? "%s %s".formatted(sent.method(), sent.url()) : exchange.summary();
    }

    private static boolean isAboutTokens(Sent sent) {
        String path = sent.url().getPath();
        return path.endsWith("/tokens") || path.endsWith("/auth/providers/refresh");
    }
}
