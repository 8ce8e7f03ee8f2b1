package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What passed between one scenario and the target, in the order in which the answers came. Safe for use by several threads. */
public final class Exchanges {
    private final List<Exchange> exchanges = new ArrayList<>();

    public synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    public synchronized List<Exchange> all() {
        return List.copyOf(exchanges);
    }

    /** A line for each, without headers, and without answers that consist of a token. */
    public String told() {
        return all().stream()
                .map(exchange -> isAboutTokens(exchange.sent())
                        ? "%s %s"
                                .formatted(
                                        exchange.sent().method(),
                                        exchange.sent().url())
                        : exchange.summary())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isAboutTokens(Sent sent) {
        String path = sent.url().getPath();
        return path.endsWith("/tokens") || path.endsWith("/auth/providers/refresh");
    }
}
