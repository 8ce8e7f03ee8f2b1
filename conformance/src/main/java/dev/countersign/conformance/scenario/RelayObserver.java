package dev.countersign.conformance.scenario;

import dev.countersign.conformance.relay.RelayedExchange;
import java.util.List;

/** Reads the traffic between Core and the provider under test for a scenario. */
public record RelayObserver(CurrentRun run, ScenarioContext scenario) {
    /** The number of the next request. */
    public long now() {
        return scenario.io().count(() -> run.providerLink().traffic().now());
    }

    /** The exchanges from that number on that already have a response, in the order of the requests. */
    public List<RelayedExchange> since(long number) {
        return scenario.io().passed(() -> run.providerLink().traffic().since(number));
    }
}
