package dev.countersign.conformance.scenario;

import dev.countersign.conformance.relay.RelayedExchange;
import java.util.List;

/** What a scenario gets to hear of what passes between Core and the provider that is certified. */
public final class RelayObserver {
    private final CurrentRun run;
    private final ScenarioContext scenario;

    public RelayObserver(CurrentRun run, ScenarioContext scenario) {
        this.run = run;
        this.scenario = scenario;
    }

    /** The number of the next request that will come. */
    public long now() {
        return scenario.io().count(() -> run.providerLink().traffic().now());
    }

    /** What was asked from that number on and is answered already, in the order of the requests. */
    public List<RelayedExchange> since(long number) {
        return scenario.io().passed(() -> run.providerLink().traffic().since(number));
    }
}
