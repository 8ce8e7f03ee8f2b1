package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;

/**
 * The one flow that represents the result of all flows.
 *
 * @param feature the flow as a scenario, line by line; empty if it does not deviate
 * @param everyTime whether it deviated again when it was repeated
 */
record ShortestFlow(Script script, ScenarioOutcome outcome, List<String> feature, boolean everyTime) {
    ShortestFlow {
        feature = List.copyOf(feature);
    }

    /** A flow that does not deviate. */
    static ShortestFlow of(PlayedScript played) {
        return new ShortestFlow(played.script(), played.outcome(), List.of(), true);
    }

    /** Why it did not pass, with the number of flows of the same outcome; empty if it passed. */
    String message(int alike, int flows) {
        String count = "%d of %d flows".formatted(alike, flows);
        return switch (outcome.outcome()) {
            case PASSED -> "";
            case FAILED ->
                "%s deviate. The shortest that does%s:\n\n  %s\n\n%s"
                        .formatted(
                                count,
                                everyTime ? "" : ", though not every time",
                                String.join("\n  ", script.steps()),
                                outcome.message());
            case ERROR, UNANSWERED, UNTESTABLE, NOT_JUDGED ->
                "%s came to no result, the first of them because:\n%s".formatted(count, outcome.message());
        };
    }
}
