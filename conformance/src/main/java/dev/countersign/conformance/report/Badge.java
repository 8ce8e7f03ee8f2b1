package dev.countersign.conformance.report;

import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.RunVerdict;
import dev.countersign.conformance.verdict.Verdict;

/** {@code badge.svg}: the verdict as an image. Nothing in it comes from the target. */
final class Badge {
    private static final int CHARACTER = 7;
    private static final int LEFT = 92;

    private Badge() {}

    static String of(RunResult result) {
        String text = "%s %d/%d"
                .formatted(result.verdict().wireName(), result.mustsThatAre(Verdict.PASSED), result.mustsInAll());
        int right = text.length() * CHARACTER + 16;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="Countersign: %2$s">
                  <title>Countersign: %2$s</title>
                  <rect width="%1$d" height="20" rx="3" fill="#3b4249"/>
                  <path d="M%3$d 0h%4$d a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-%4$dz" fill="%5$s"/>
                  <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
                    <text x="%6$d" y="14">Countersign</text>
                    <text x="%7$d" y="14">%2$s</text>
                  </g>
                </svg>
                """
                .formatted(LEFT + right, text, LEFT, right - 3, colour(result.verdict()), LEFT / 2, LEFT + right / 2);
    }

    private static String colour(RunVerdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> "#17693a";
            case CONFORMANT_IN_PART, CONFORMANT_WITH_DEVIATIONS, INCOMPLETE -> "#8a5a00";
            case NOT_CONFORMANT, SET_UP_WRONG, ERROR -> "#b3261e";
        };
    }
}
