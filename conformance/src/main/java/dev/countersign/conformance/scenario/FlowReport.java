package dev.countersign.conformance.scenario;

import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the exchanges of a scenario, each followed by the calls that it caused between Core and the provider. */
public record FlowReport(CurrentRun run, ScenarioContext scenario) {
    /** One line for each exchange, without headers, and without bodies that consist of a token. */
    public String describe() {
        List<RelayedExchange> passed =
                run.isAboutProvider() ? run.providerLink().traffic().since(0) : List.of();
        return scenario.io().exchanges().stream()
                .flatMap(exchange -> Stream.concat(
                        Stream.of(exchange.describe()),
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
        return call.leg() + ": " + call.exchange().describe();
    }
}
