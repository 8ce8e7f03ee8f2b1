package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;

/**
 * The result of exploring a target with generated flows.
 *
 * @param flows how many were generated
 * @param passed how many behaved as the contract says
 * @param deviating how many behaved otherwise; the rest have no result
 * @param shortest the feature of the shortest flow that deviates, line by line; empty if none does
 * @param outcome of all flows together, as if they were one scenario
 * @param scenarios the locations of all scenarios that were run, as in recordings
 */
public record Exploration(
        String profile,
        int flows,
        int passed,
        int deviating,
        List<String> shortest,
        ScenarioOutcome outcome,
        List<String> scenarios) {
    /** The name of the feature of the shortest flow. */
    public static final String FILE = "explored.feature";

    /** The maximum number of flows in one run. */
    public static final int MOST_FLOWS = 100_000;

    public Exploration {
        shortest = List.copyOf(shortest);
        scenarios = List.copyOf(scenarios);
    }

    /** A summary in one line. */
    public String describe() {
        return "%d generated flows: %d as the documents say, %d deviating%s"
                .formatted(
                        flows,
                        passed,
                        deviating,
                        passed + deviating == flows
                                ? ""
                                : ", %d without a result".formatted(flows - passed - deviating));
    }
}
