package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;
import java.util.stream.Stream;

/** How a script ended. */
record PlayedScript(Script script, ScenarioOutcome outcome) {
    boolean deviates() {
        return outcome.outcome() == Outcome.FAILED;
    }

    /** What was done, and the look that showed the deviation: those before, which showed none, are left out. */
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
