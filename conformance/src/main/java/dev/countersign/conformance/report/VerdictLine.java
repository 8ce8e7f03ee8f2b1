package dev.countersign.conformance.report;

import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The result of a run in one line. */
final class VerdictLine {
    private final RunResult result;

    VerdictLine(RunReport report) {
        this.result = report.result();
    }

    String text() {
        return "%s: %d of %d MUSTs verified%s"
                .formatted(
                        result.verdict().wireName(),
                        result.mustsThatAre(Verdict.PASSED),
                        result.mustsInAll(),
                        String.join("", details()));
    }

    private List<String> details() {
        List<String> details = new ArrayList<>();
        addCount(details, Verdict.FAILED);
        addCount(details, Verdict.NOT_JUDGED);
        addCount(details, Verdict.UNTESTABLE);
        addCount(details, Verdict.ERROR);
        if (result.narrowed()) {
            details.add("; narrowed to what was asked for");
        }
        switch (result.verdict()) {
            case ERROR -> details.add("; Countersign itself failed, so nothing is said about the target");
            case SET_UP_WRONG ->
                details.add("; the target file accepts what does not fail: "
                        + String.join(", ", result.staleAcceptances()));
            case CONFORMANT_IN_PART ->
                details.add("; declared absent: "
                        + String.join(", ", result.without().stream().sorted().toList()));
            default -> {}
        }
        if (!result.accepted().isEmpty()) {
            details.add("; accepted: "
                    + String.join(
                            ", ",
                            result.accepted().stream().map(RunResult::named).toList()));
        }
        if (result.stoppedAnswering()) {
            details.add("; the target stopped answering");
        }
        if (result.scenariosRun() == 0) {
            details.add("; no scenario came to a result");
        }
        if (result.interrupted()) {
            details.add("; interrupted");
        }
        return details;
    }

    private void addCount(List<String> details, Verdict verdict) {
        long count = result.mustsThatAre(verdict);
        if (count > 0) {
            details.add(", %d %s".formatted(count, verdict.wireName()));
        }
    }
}
