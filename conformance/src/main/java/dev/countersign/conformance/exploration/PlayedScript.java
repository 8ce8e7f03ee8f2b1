package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;
import java.util.stream.Stream;

/** A script that was run, and its outcome. */
record PlayedScript(Script script, ScenarioOutcome outcome) {
    boolean deviates() {
        return outcome.outcome() == Outcome.FAILED;
    }

    /** The moves, and the check that showed the deviation; the checks before it are left out. */
    Script withoutLooks(String title) {
        List<String> steps = script.steps();
        int ended = outcome.step() - outcome.line();
        if (ended < 1 || ended > steps.size()) {
            return new Script(script.flow(), title, steps);
        }
        Stream<String> moves = steps.subList(0, ended - 1).stream().filter(step -> !step.startsWith("Then"));
        return new Script(
                script.flow(),
                title,
                Stream.concat(moves, Stream.of(steps.get(ended - 1))).toList());
    }
}
