package dev.countersign.conformance.steps;

import dev.countersign.conformance.scenario.Disposal;
import dev.countersign.conformance.scenario.FlowReport;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.Shapes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchanges;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.List;

/** What every scenario begins and ends with. */
public final class ScenarioHooks {
    private static final int FIRST = 0;
    /** After a scenario, what comes first before it comes last. */
    private static final int LAST = FIRST;

    /** Hooks after a scenario run from the highest order to the lowest: this is after all that checks shapes. */
    private static final int BEFORE_CLEANING_UP = 19_000;

    private static final int FIRST_OF_ALL = Integer.MAX_VALUE;

    private final ScenarioContext scenario;
    private final Exchanges exchanges;
    private final Shapes shapes;
    private final Disposal disposal;
    private final FlowReport flows;

    public ScenarioHooks(
            ScenarioContext scenario, Exchanges exchanges, Shapes shapes, Disposal disposal, FlowReport flows) {
        this.scenario = scenario;
        this.exchanges = exchanges;
        this.shapes = shapes;
        this.disposal = disposal;
        this.flows = flows;
    }

    @Before(order = FIRST)
    public void begin(Scenario begun) {
        scenario.begin(begun);
        scenario.requireUninterrupted();
    }

    /** Shapes are those of what passed up to here; from here on everything is put back. */
    @After(order = FIRST_OF_ALL)
    public void stepsAreDone() {
        scenario.startCleanUp();
        List<Exchange> all = exchanges.all();
        scenario.note(all.stream().filter(ScenarioHooks::isOfTheApi).toList());
        if (scenario.judgesShapes()) {
            shapes.deviations(all).forEach(scenario::note);
        }
    }

    /** Whoever looks into a failure sees all that passed up to it. */
    @After(order = BEFORE_CLEANING_UP)
    public void attachExchanges() {
        if (scenario.isFailed()) {
            scenario.attach("what passed", flows.describe());
        }
    }

    @After
    public void cleanUp() {
        disposal.dispose();
    }

    @After(order = LAST)
    public void end() {
        try {
            if (!scenario.isCutShort()) {
                scenario.handOver();
                scenario.io().end();
            }
        } finally {
            scenario.end();
        }
    }

    /** The simulation API is not judged. */
    private static boolean isOfTheApi(Exchange exchange) {
        return !exchange.sent().url().getPath().contains("/simulation");
    }
}
