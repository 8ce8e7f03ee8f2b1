package dev.countersign.conformance.exploration;

import java.util.List;

/**
 * A flow as a scenario.
 *
 * @param steps in the wording of the features
 */
record Script(GeneratedFlow flow, String title, List<String> steps) {
    Script {
        steps = List.copyOf(steps);
    }

    /**
     * With a check by all users after each move.
     *
     * @param stays whether resources still exist after their removal
     */
    static Script of(GeneratedFlow flow, String title, boolean stays) {
        return new Script(flow, title, flow.steps(stays));
    }
}
