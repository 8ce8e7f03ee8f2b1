package dev.countersign.conformance.steps;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.SimulationControl;
import io.cucumber.java.Before;
import java.time.Duration;

/** The hooks of scenarios that wait. */
public record WaitingHooks(CurrentRun run, ScenarioContext scenario, SimulationControl simulation) {
    /**
     * Skips a scenario that would wait longer than the deadline, or block others too long.
     *
     * @throws UntestableException where that is so in real time
     */
    @Before("@waits")
    public void requireDeadline() {
        scenario.longestWait()
                .filter(wait -> isTooLong(wait) && !simulation.movesTime())
                .ifPresent(wait -> {
                    throw isBeyondDeadline(wait)
                            ? Eventually.needs(wait, run.target().deadline())
                            : new UntestableException(
                                    "in real time other scenarios would wait %s for what this one arranges at the target"
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
