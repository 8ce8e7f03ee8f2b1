package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;

/**
 * What exploring a target came to.
 *
 * @param flows how many were made up
 * @param passed how many of them came to what the contract says
 * @param deviating how many came to something else; the rest came to no result
 * @param shortest the feature of the shortest flow that deviates, line by line; empty where none does
 * @param outcome of all of them together, as if they were one scenario
 * @param scenarios where everything stands that was run, as recordings have it
 */
public record Exploration(
        String profile,
        int flows,
        int passed,
        int deviating,
        List<String> shortest,
        ScenarioOutcome outcome,
        List<String> scenarios) {
    /** What the feature of the shortest flow is called. */
    public static final String FILE = "explored.feature";

    /** The most flows that are made up for one run. */
    public static final int MOST_FLOWS = 100_000;

    public Exploration {
        shortest = List.copyOf(shortest);
        scenarios = List.copyOf(scenarios);
    }

    /** In one line. */
    public String describe() {
        return "%d made-up flows: %d as the documents say, %d deviating%s"
                .formatted(
                        flows,
                        passed,
                        deviating,
                        passed + deviating == flows
                                ? ""
                                : ", %d without a result".formatted(flows - passed - deviating));
    }
}
