package dev.countersign.conformance.run;

import java.util.Locale;

/** How a scenario ended. */
public enum Outcome {
    PASSED,
    /** The target deviates from a requirement. */
    FAILED,
    /** A precondition of the scenario does not hold; other scenarios check it. */
    NOT_JUDGED,
    /** The target lacks what the scenario needs. */
    UNTESTABLE,
    /** The target stopped responding. */
    UNANSWERED,
    /** Countersign itself failed, or a step does not exist. */
    ERROR;

    /** As spelled in reports. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
