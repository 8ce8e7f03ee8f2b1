package dev.countersign.conformance.report;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Findings as text. Does not escape values from the target. */
final class FindingText {
    /** In characters; a found value may be a whole response. */
    private static final int LONGEST_VALUE = 1_000;

    private static final int MOST_TITLES = 3;

    private FindingText() {}

    /** Id, level, requirements and place. */
    static String heading(Finding finding) {
        return "%s  %s  %s  %s"
                .formatted(finding.id(), finding.level(), String.join(", ", finding.ids()), finding.where());
    }

    /** The text of the requirements, the expected and found values, the first exchange, where to look, and how often it shows. */
    static String details(Finding finding) {
        Deviation first = finding.first();
        List<String> details = new ArrayList<>();
        finding.requirements().forEach(requirement -> details.add(sentence(requirement)));
        if (first.expected().isEmpty()) {
            details.add(cut(first.found()));
        } else {
            details.add("expected: " + cut(first.expected()));
            details.add("found:    " + cut(first.found()));
        }
        if (!first.seenIn().isEmpty()) {
            details.add("seen in:  " + first.seenIn());
        }
        if (!finding.otherPlaces().isEmpty()) {
            details.add("also:     " + String.join(", ", finding.otherPlaces()));
        }
        finding.requirements().stream()
                .map(Requirement::whatToCheck)
                .filter(Objects::nonNull)
                .forEach(question -> details.add("check:    " + question));
        details.add(finding.extent() + titles(finding.keepsFromJudging()));
        return String.join(System.lineSeparator(), details);
    }

    private static String sentence(Requirement requirement) {
        return "%s: %s (%s, \"%s\")"
                .formatted(
                        requirement.id(),
                        requirement.text(),
                        requirement.source().document(),
                        requirement.source().heading());
    }

    private static String cut(String value) {
        int more = value.length() - LONGEST_VALUE;
        return more <= 0
                ? value
                : "%s... (%d more characters in %s)"
                        .formatted(value.substring(0, LONGEST_VALUE), more, RunReport.RESULT);
    }

    /** The first titles of the scenarios that are not judged. */
    private static String titles(List<ScenarioOutcome> scenarios) {
        if (scenarios.isEmpty()) {
            return "";
        }
        String first = scenarios.stream()
                .limit(MOST_TITLES)
                .map(scenario -> "\"%s\"".formatted(scenario.title()))
                .collect(joining(", ", ": ", ""));
        int more = scenarios.size() - MOST_TITLES;
        return more <= 0 ? first : "%s and %d more".formatted(first, more);
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

    /** The findings that a scenario shows, or the one that keeps it from being judged; empty if there is none. */
    static String describe(ProfileVerdicts profile, ScenarioOutcome scenario) {
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
