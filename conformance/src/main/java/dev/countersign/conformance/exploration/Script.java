package dev.countersign.conformance.exploration;

import java.util.List;

/**
 * A flow as a scenario.
 *
 * @param steps in the words of the features
 */
record Script(GeneratedFlow flow, String title, List<String> steps) {
    Script {
        steps = List.copyOf(steps);
    }

    /**
     * With a look of everybody after each move.
     *
     * @param stays whether resources stay there once somebody has got rid of them
     */
    static Script of(GeneratedFlow flow, String title, boolean stays) {
        return new Script(flow, title, flow.steps(stays));
    }
}
