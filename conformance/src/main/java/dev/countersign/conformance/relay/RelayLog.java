package dev.countersign.conformance.relay;

import dev.countersign.conformance.wire.Exchange;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The latest exchanges between Core and its provider, limited in number and size. Thread-safe. */
public final class RelayLog {
    static final int MOST_EXCHANGES = 20_000;
    /** The limit of all bodies together. */
    static final long MOST_BYTES = 64L << 20;

    private final Deque<RelayedExchange> passed = new ArrayDeque<>();
    private long nextNumber;
    private long bytes;

    /** The number of a request that has just arrived. */
    synchronized long arrival() {
        return nextNumber++;
    }

    synchronized void add(RelayedExchange exchange) {
        passed.addLast(exchange);
        bytes += size(exchange.exchange());
        while (passed.size() > MOST_EXCHANGES || bytes > MOST_BYTES) {
            bytes -= size(passed.removeFirst().exchange());
        }
    }

    /** The number of the next request that will arrive. */
    public synchronized long now() {
        return nextNumber;
    }

    /** The completed exchanges from a number on, in the order of their requests. */
    public synchronized List<RelayedExchange> since(long number) {
        return passed.stream()
                .filter(exchange -> exchange.number() >= number)
                .sorted(Comparator.comparingLong(RelayedExchange::number))
                .toList();
    }

    private static long size(Exchange exchange) {
        return (long) exchange.sent().body().size() + exchange.received().body().size();
    }
}
