package dev.countersign.conformance.run;

import java.util.Locale;

/** How a scenario ended. */
public enum Outcome {
    PASSED,
    /** The target did something else than what is required. */
    FAILED,
    /** Something that the scenario relies on does not hold; other scenarios judge that. */
    NOT_JUDGED,
    /** The target lacks what the scenario needs. */
    UNTESTABLE,
    /** The target stopped answering. */
    UNANSWERED,
    /** Countersign itself failed, or a step is not there. */
    ERROR;

    /** As reports spell it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
