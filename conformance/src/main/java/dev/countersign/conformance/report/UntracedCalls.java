package dev.countersign.conformance.report;

import dev.countersign.conformance.recording.ResourceLinks;
import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The exchanges of one scenario between a Core that drops the {@code traceparent} and the provider, except those already shown.
 * Each is shown below the first request about its resource; a call of Core, below the first request of the same operation.
 */
final class UntracedCalls {
    /** For a scenario without such exchanges. */
    static final UntracedCalls NONE = new UntracedCalls();

    private final List<RelayedExchange> all = new ArrayList<>();
    private boolean isNeeded;

    void add(RelayedExchange passed) {
        all.add(passed);
        isNeeded |= ResourceLinks.areNeeded(List.of(passed));
    }

    /** Removes and returns the exchanges that belong to a request of the scenario. */
    Stream<RelayedExchange> causedBy(Exchange exchange) {
        if (!isNeeded) {
            return Stream.of();
        }
        ResourceLinks links = ResourceLinks.of(List.of(exchange));
        List<RelayedExchange> caused = all.stream()
                .filter(one -> one.leg() == Direction.PROVIDER_TO_CORE || isSameOperation(one.exchange(), exchange))
                .filter(links::leadTo)
                .toList();
        all.removeAll(caused);
        return caused.stream();
    }

    /** The exchanges that belong to no request. */
    Stream<RelayedExchange> left() {
        return isNeeded ? all.stream() : Stream.of();
    }

    /** Whether the operation is the same, as in {@code /api/jobs/terminate} and {@code /ucloud/acme/jobs/terminate}. */
    private static boolean isSameOperation(Exchange call, Exchange request) {
        return call.sent().method().equals(request.sent().method())
                && below(call, "/ucloud/[^/]+").equals(below(request, "/api"));
    }

    private static String below(Exchange exchange, String base) {
        return exchange.sent().url().getPath().replaceFirst("^" + base, "");
    }
}
