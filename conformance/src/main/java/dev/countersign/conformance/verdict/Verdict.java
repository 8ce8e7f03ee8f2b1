package dev.countersign.conformance.verdict;

import java.util.Locale;

/** What is known of a requirement after a run. */
public enum Verdict {
    PASSED,
    FAILED,
    /** The target lacks what a check needs, or nothing checked it. */
    UNTESTABLE,
    /** An optional feature that the target declares absent in a documented way. */
    NOT_APPLICABLE,
    /** The documents are silent, so nothing is judged. */
    UNSPECIFIED,
    /** The check could not have failed. */
    HOLLOW,
    /** Countersign itself failed. */
    ERROR;

    /** As reports spell it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the run owes an answer: nothing can be verified that does not apply or is not specified. */
    boolean counts() {
        return this != NOT_APPLICABLE && this != UNSPECIFIED;
    }
}
