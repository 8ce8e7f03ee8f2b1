package dev.countersign.conformance.scenario;

import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchanges;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the exchanges of a scenario, each followed by the calls that it caused between Core and the provider. */
public final class FlowReport {
    private final CurrentRun run;
    private final Exchanges exchanges;

    public FlowReport(CurrentRun run, Exchanges exchanges) {
        this.run = run;
        this.exchanges = exchanges;
    }

    /** One line for each exchange, without headers, and without bodies that consist of a token. */
    public String describe() {
        List<RelayedExchange> passed =
                run.isAboutProvider() ? run.providerLink().traffic().since(0) : List.of();
        return exchanges.all().stream()
                .flatMap(exchange -> Stream.concat(
                        Stream.of(Exchanges.describe(exchange)),
                        passed.stream()
                                .filter(call -> isCausedBy(exchange, call))
                                .map(call -> "    " + describe(call))))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isCausedBy(Exchange exchange, RelayedExchange call) {
        return exchange.trace().isPresent()
                && exchange.trace().equals(call.trace())
                && !call.exchange().sent().url().equals(exchange.sent().url());
    }

    private static String describe(RelayedExchange call) {
        return call.leg() + ": " + Exchanges.describe(call.exchange());
    }
}
