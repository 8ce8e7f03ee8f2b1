package dev.countersign.conformance.report;

import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.verdict.RequirementVerdict;
import dev.countersign.conformance.verdict.Verdict;
import java.util.List;

/** The line that says how many passed requirements have checks that are known to be able to fail. */
final class StrengthLine {
    private final RunReport report;

    StrengthLine(RunReport report) {
        this.report = report;
    }

    String text() {
        KillMatrix matrix = report.strength();
        if (matrix == null) {
            return "Nothing is known of how much these checks catch: the kill matrix was computed with another suite";
        }
        List<String> passed = report.result().profiles().stream()
                .flatMap(profile -> profile.requirements().stream())
                .filter(judged -> judged.verdict() == Verdict.PASSED)
                .map(RequirementVerdict::requirement)
                .map(requirement -> requirement.id())
                .distinct()
                .toList();
        long proven =
                passed.stream().filter(id -> matrix.strength(id).isProven()).count();
        return "Of %d requirements that passed, the checks of %d are known to be able to fail: they catch servers broken on purpose"
                .formatted(passed.size(), proven);
    }
}
