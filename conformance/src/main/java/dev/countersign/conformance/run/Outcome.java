package dev.countersign.conformance.run;

import java.util.Locale;

/** How a scenario ended. */
public enum Outcome {
    PASSED,
    /** The target did something else than what is required. */
    FAILED,
    /** What the scenario takes for granted does not hold, which is for other scenarios to judge. */
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
