package dev.countersign.conformance.steps;

import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Simulation;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.scenario.ThisScenario;
import io.cucumber.java.Before;
import java.time.Duration;

/** What every scenario that waits begins with. */
public final class WaitingHooks {
    private final ThisRun run;
    private final ThisScenario scenario;
    private final Simulation simulation;

    public WaitingHooks(ThisRun run, ThisScenario scenario, Simulation simulation) {
        this.run = run;
        this.scenario = scenario;
        this.simulation = simulation;
    }

    /**
     * What can't come before the deadline is not begun, and neither is what others would have to wait for too long.
     *
     * @throws Untestable where time is real, and so it is
     */
    @Before("@waits")
    public void requireDeadline() {
        scenario.longestWait()
                .filter(wait -> isTooLong(wait) && !simulation.movesTime())
                .ifPresent(wait -> {
                    throw isBeyondDeadline(wait)
                            ? Eventually.needs(wait, run.target().deadline())
                            : new Untestable(
                                    "in real time this would keep from others for %s what it arranges at the target"
                                            .formatted(wait));
                });
    }

    private boolean isTooLong(Duration wait) {
        return isBeyondDeadline(wait) || scenario.use().isTooLong(wait);
    }

    private boolean isBeyondDeadline(Duration wait) {
        return wait.compareTo(run.target().deadline()) > 0;
    }
}
