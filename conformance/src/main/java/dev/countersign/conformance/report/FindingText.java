package dev.countersign.conformance.report;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import java.util.List;
import java.util.Optional;

/** Findings as text. Does not escape what comes from the target. */
final class FindingText {
    private FindingText() {}

    /** Id, level, requirements and place. */
    static String heading(Finding finding) {
        return "%s  %s  %s  %s"
                .formatted(finding.id(), finding.level(), String.join(", ", finding.ids()), finding.where());
    }

    /** What was expected and found, the first exchange, and how often it shows. */
    static String details(Finding finding) {
        String expected = finding.first().expected();
        String compared = expected.isEmpty()
                ? finding.first().found()
                : "expected: %s%nfound:    %s"
                        .formatted(expected, finding.first().found());
        String seen = finding.first().seenIn();
        return compared + (seen.isEmpty() ? "" : "%nseen in:  %s".formatted(seen)) + "%n%s".formatted(finding.extent());
    }

    static String whole(Finding finding) {
        return heading(finding) + System.lineSeparator() + details(finding);
    }

    /** Why a scenario was not judged. */
    static String because(Optional<Finding> explanation) {
        return explanation
                .map(finding -> "not judged because of %s".formatted(finding.id()))
                .orElse("not judged, and no finding says why");
    }

    /** The findings that a scenario shows, or the one that keeps it from being judged; empty where there is none. */
    static String told(ProfileVerdicts profile, ScenarioOutcome scenario) {
        if (scenario.outcome() == Outcome.NOT_JUDGED) {
            return because(profile.explanation(scenario));
        }
        List<Finding> shown = profile.shownBy(scenario);
        return shown.isEmpty() ? "" : shows(shown);
    }

    static String shows(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(joining(", ", "shows ", ""));
    }
}
