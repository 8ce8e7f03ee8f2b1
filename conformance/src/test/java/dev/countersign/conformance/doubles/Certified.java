package dev.countersign.conformance.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The verdicts of all scenarios of a profile against a double. */
record Certified(ProfileVerdicts verdicts) {
    static Certified of(RunContext run) {
        Suite suite = Suite.published();
        ScenarioSettings settings = suite.settings(run.profile(), run.kind(), "", 1, null);
        Queue<ScenarioOutcome> outcomes = new ConcurrentLinkedQueue<>();
        new Scenarios(settings).run(run, outcomes::add);
        assertThat(outcomes).as("errors of Countersign's own").noneMatch(outcome -> outcome.outcome() == Outcome.ERROR);
        return new Certified(
                ProfileVerdicts.judge(run.profile().profile(), suite.requirements(), List.copyOf(outcomes)));
    }

    /** Requirements, place and calls of each finding. */
    Collection<String> findings() {
        return verdicts.findings().stream()
                .map(finding -> "%s: %s".formatted(String.join(", ", finding.ids()), finding.where()))
                .toList();
    }

    /** Titles of the {@code NOT_JUDGED} scenarios that no finding explains. */
    Collection<String> unexplained() {
        return new TreeSet<>(verdicts.scenarios().stream()
                .filter(scenario -> scenario.outcome() == Outcome.NOT_JUDGED)
                .filter(scenario -> verdicts.explanation(scenario).isEmpty())
                .map(ScenarioOutcome::title)
                .toList());
    }

    private Collection<String> untestable() {
        return new TreeSet<>(verdicts.scenarios().stream()
                .filter(scenario -> scenario.outcome() == Outcome.UNTESTABLE)
                .flatMap(scenario -> scenario.requirements().stream())
                .toList());
    }

    /** Asserts that the findings, the unexplained and the untestable scenarios are exactly those listed. */
    void assertIs(Expected expected) {
        assertThat(findings())
                .as("findings")
                .containsExactlyInAnyOrderElementsOf(expected.findings().keySet());
        assertThat(unexplained())
                .as("scenarios that are not judged, and that no finding explains")
                .containsExactlyInAnyOrderElementsOf(expected.notJudged().keySet());
        if (expected.untestable() != null) {
            assertThat(untestable())
                    .as("requirements of untestable scenarios")
                    .containsExactlyInAnyOrderElementsOf(expected.untestable().keySet());
        }
    }
}
