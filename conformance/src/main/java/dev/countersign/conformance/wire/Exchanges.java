package dev.countersign.conformance.wire;

import java.util.ArrayList;
import java.util.List;

/** What passed between one scenario and the target, in the order in which the answers came. Safe for use by several threads. */
public final class Exchanges {
    private final List<Exchange> exchanges = new ArrayList<>();

    public synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    public synchronized List<Exchange> all() {
        return List.copyOf(exchanges);
    }
}
