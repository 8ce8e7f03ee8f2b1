package dev.countersign.conformance.steps;

import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Disposal;
import dev.countersign.conformance.scenario.FlowReport;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.Shapes;
import dev.countersign.conformance.traffic.TrafficObserver;
import dev.countersign.conformance.wire.Exchange;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.List;

/** The hooks of every scenario. */
public record ScenarioHooks(
        ScenarioContext scenario,
        CurrentRun run,
        KnownUsers people,
        Shapes shapes,
        Disposal disposal,
        FlowReport flows) {
    private static final int FIRST = 0;
    /** After hooks run in descending order, so the first value runs last. */
    private static final int LAST = FIRST;

    /** After hooks run in descending order: this is after all that check shapes. */
    private static final int BEFORE_CLEANING_UP = 19_000;

    private static final int FIRST_OF_ALL = Integer.MAX_VALUE;

    @Before(order = FIRST)
    public void begin(Scenario begun) {
        scenario.begin(begun);
        scenario.requireUninterrupted();
    }

    /** Checks the shapes of the exchanges so far, and what they show together; the cleanup begins here. */
    @After(order = FIRST_OF_ALL)
    public void stepsAreDone() {
        scenario.startCleanUp();
        List<Exchange> all = scenario.io().exchanges();
        scenario.setExchanges(all.stream().filter(ScenarioHooks::isOfTheApi).toList());
        if (scenario.judgesShapes()) {
            shapes.deviations(all).forEach(scenario::note);
        }
        if (run.isAboutResources() && !run.isAboutProvider() && !scenario.isRace()) {
            scenario.setObserved(new TrafficObserver(run.kind(), people.usernames()).deviations(all));
        }
    }

    /** Attaches all exchanges up to a failure. */
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

    /** The simulation API is not checked. */
    private static boolean isOfTheApi(Exchange exchange) {
        return !exchange.sent().url().getPath().contains("/simulation");
    }
}
