package dev.countersign.conformance.verdict;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The verdict on one requirement in one profile.
 *
 * @param scenarios those that are tagged with it and ran
 * @param message why it is not a plain pass; empty if it is one
 */
public record RequirementVerdict(
        Requirement requirement, String profile, Verdict verdict, List<ScenarioOutcome> scenarios, String message) {
    public RequirementVerdict {
        scenarios = List.copyOf(scenarios);
    }

    /** Computes the verdict from the scenarios that are tagged with the requirement, and from the findings of all scenarios. */
    static RequirementVerdict of(
            Requirement requirement, String profile, List<ScenarioOutcome> all, List<Finding> findings) {
        List<ScenarioOutcome> own = all.stream()
                .filter(scenario -> scenario.tags().contains(requirement.tag()))
                .toList();
        List<Finding> broken = findings.stream()
                .filter(finding -> finding.breaks(requirement.id()))
                .toList();
        if (own.isEmpty() && broken.isEmpty()) {
            return new RequirementVerdict(requirement, profile, Verdict.UNTESTABLE, own, "no scenario ran");
        }
        Verdict verdict = verdict(own, broken);
        return new RequirementVerdict(requirement, profile, verdict, own, message(verdict, own, broken));
    }

    /** Whether a scenario of it ran, or another one shows that it is broken. */
    public boolean hasRun() {
        return !scenarios.isEmpty() || verdict == Verdict.FAILED;
    }

    /** Whether the target file declares that the target lacks what the requirement needs. */
    boolean declared(Set<String> without) {
        return hasRun()
                && scenarios.stream().noneMatch(scenario -> scenario.outcome() == Outcome.UNANSWERED)
                && !Collections.disjoint(requirement.needs(), without);
    }

    private static Verdict verdict(List<ScenarioOutcome> scenarios, List<Finding> findings) {
        if (any(scenarios, Outcome.ERROR)) {
            return Verdict.ERROR;
        }
        if (!findings.isEmpty() || any(scenarios, Outcome.FAILED)) {
            return Verdict.FAILED;
        }
        if (any(scenarios, Outcome.NOT_JUDGED)) {
            return Verdict.NOT_JUDGED;
        }
        return any(scenarios, Outcome.PASSED) && !any(scenarios, Outcome.UNANSWERED)
                ? Verdict.PASSED
                : Verdict.UNTESTABLE;
    }

    private static boolean any(List<ScenarioOutcome> scenarios, Outcome outcome) {
        return scenarios.stream().anyMatch(scenario -> scenario.outcome() == outcome);
    }

    private static String message(Verdict verdict, List<ScenarioOutcome> scenarios, List<Finding> findings) {
        if (verdict == Verdict.FAILED) {
            return Stream.concat(
                            findings.stream().map(finding -> finding.first().message()),
                            scenarios.stream()
                                    .filter(scenario -> scenario.outcome() == Outcome.FAILED)
                                    .filter(scenario -> scenario.deviations().isEmpty())
                                    .map(ScenarioOutcome::message))
                    .distinct()
                    .collect(joining("\n"));
        }
        return scenarios.stream()
                .filter(scenario -> verdict == Verdict.ERROR
                        ? scenario.outcome() == Outcome.ERROR
                        : scenario.outcome() != Outcome.PASSED)
                .map(ScenarioOutcome::message)
                .distinct()
                .collect(joining("\n"));
    }
}
