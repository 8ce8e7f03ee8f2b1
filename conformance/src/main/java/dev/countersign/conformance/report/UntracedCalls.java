package dev.countersign.conformance.report;

import dev.countersign.conformance.recording.ResourceLinks;
import dev.countersign.conformance.relay.Leg;
import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.wire.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What passed between a Core that drops the {@code traceparent} and the provider in one scenario, and is not yet told. Each is
 * told below the first request about its resource; a call of Core's, below the first of the same operation.
 */
final class UntracedCalls {
    /** Of a scenario in which nothing passed. */
    static final UntracedCalls NONE = new UntracedCalls();

    private final List<Passed> all = new ArrayList<>();
    private boolean isNeeded;

    void add(Passed passed) {
        all.add(passed);
        isNeeded |= ResourceLinks.areNeeded(List.of(passed));
    }

    /** Those that a request of the scenario has led to; they are told by that. */
    Stream<Passed> causedBy(Exchange exchange) {
        if (!isNeeded) {
            return Stream.of();
        }
        ResourceLinks links = ResourceLinks.of(List.of(exchange));
        List<Passed> caused = all.stream()
                .filter(one -> one.leg() == Leg.PROVIDER_TO_CORE || isSameOperation(one.exchange(), exchange))
                .filter(links::leadTo)
                .toList();
        all.removeAll(caused);
        return caused.stream();
    }

    /** Those that no request has led to. */
    Stream<Passed> left() {
        return isNeeded ? all.stream() : Stream.of();
    }

    /** {@code /api/jobs/terminate} and {@code /ucloud/acme/jobs/terminate}. */
    private static boolean isSameOperation(Exchange call, Exchange request) {
        return call.sent().method().equals(request.sent().method())
                && below(call, "/ucloud/[^/]+").equals(below(request, "/api"));
    }

    private static String below(Exchange exchange, String base) {
        return exchange.sent().url().getPath().replaceFirst("^" + base, "");
    }
}
