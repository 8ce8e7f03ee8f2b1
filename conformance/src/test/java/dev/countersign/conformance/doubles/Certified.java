package dev.countersign.conformance.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the scenarios of a profile say of a double. */
record Certified(List<ScenarioOutcome> outcomes) {
    /** All scenarios of a profile. */
    static Certified of(Run run) {
        ScenarioSettings settings = Suite.published().settings(run.profile(), run.kind(), "", 1, null);
        Queue<ScenarioOutcome> outcomes = new ConcurrentLinkedQueue<>();
        new Scenarios(settings).run(run, outcomes::add);
        assertThat(outcomes).as("errors of Countersign's own").noneMatch(outcome -> outcome.outcome() == Outcome.ERROR);
        return new Certified(List.copyOf(outcomes));
    }

    /** Which requirements the double breaks. */
    Set<String> findings() {
        return new TreeSet<>(outcomes.stream()
                .filter(outcome -> outcome.outcome() == Outcome.FAILED)
                .map(ScenarioOutcome::requirements)
                .flatMap(Collection::stream)
                .toList());
    }
}
