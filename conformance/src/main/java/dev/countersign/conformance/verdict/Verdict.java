package dev.countersign.conformance.verdict;

import java.util.Locale;

/** The verdict on a requirement after a run. */
public enum Verdict {
    PASSED,
    FAILED,
    /** A scenario of it is not judged, because a precondition does not hold. */
    NOT_JUDGED,
    /** The target lacks what a check needs, or nothing checked it. */
    UNTESTABLE,
    /** Countersign itself failed. */
    ERROR;

    /** As spelled in reports. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
