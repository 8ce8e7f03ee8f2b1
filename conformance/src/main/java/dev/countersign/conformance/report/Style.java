package dev.countersign.conformance.report;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.verdict.RunVerdict;
import dev.countersign.conformance.verdict.Verdict;
import java.util.Locale;

/** The colour of verdicts and outcomes; failures are in capitals too, so that nothing depends on colour. */
enum Style {
    GOOD("\u001b[32m"),
    BAD("\u001b[1;31m"),
    DOUBTFUL("\u001b[33m");

    private static final String PLAIN = "\u001b[0m";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The CSS class on the page. */
    String cssClass() {
        return this == DOUBTFUL ? "open" : name().toLowerCase(Locale.ROOT);
    }

    String apply(String text, boolean coloured) {
        return coloured ? code + text + PLAIN : text;
    }

    static Style of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> GOOD;
            case UNTESTABLE, NOT_JUDGED -> DOUBTFUL;
            case FAILED, UNANSWERED, ERROR -> BAD;
        };
    }

    static Style of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> GOOD;
            case UNTESTABLE, NOT_JUDGED -> DOUBTFUL;
            case FAILED, ERROR -> BAD;
        };
    }

    static Style of(RunVerdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> GOOD;
            case CONFORMANT_IN_PART, CONFORMANT_WITH_DEVIATIONS, INCOMPLETE -> DOUBTFUL;
            case NOT_CONFORMANT, SET_UP_WRONG, ERROR -> BAD;
        };
    }

    String word(String name) {
        String words = name.replace('_', ' ');
        return this == BAD ? words.toUpperCase(Locale.ROOT) : words.toLowerCase(Locale.ROOT);
    }
}
