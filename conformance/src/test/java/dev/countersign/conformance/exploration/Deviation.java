package dev.countersign.conformance.exploration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A flow that did not come to what the contract says.
 *
 * @param flow as short as it can be
 * @param steps its steps up to the one that failed
 * @param message what that step says
 */
record Deviation(Flow flow, List<String> steps, String message) {
    Deviation {
        steps = List.copyOf(steps);
    }

    /** A scenario that fails as long as the server deviates: what was looked at before, and held, is left out. */
    String scenario() {
        Stream<String> moves = steps.subList(0, steps.size() - 1).stream().filter(step -> !step.startsWith("Then"));
        return Stream.concat(moves, Stream.of(steps.get(steps.size() - 1)))
                .collect(Collectors.joining("\n    ", "  Scenario: What was found by exploring\n    ", "\n"));
    }
}
