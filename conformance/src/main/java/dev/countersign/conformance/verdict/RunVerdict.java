package dev.countersign.conformance.verdict;

import java.util.Locale;

/** The verdict on a run. */
public enum RunVerdict {
    CONFORMANT(0),
    /** Only what the target file declares absent is unverified. */
    CONFORMANT_IN_PART(0),
    /** Only what the target file accepts has failed. */
    CONFORMANT_WITH_DEVIATIONS(0),
    NOT_CONFORMANT(1),
    /** Something is unverified that the target file does not declare absent. */
    INCOMPLETE(2),
    /** The target file no longer matches the target. */
    SET_UP_WRONG(3),
    /** Countersign itself failed. */
    ERROR(70);

    private final int exitStatus;

    RunVerdict(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    public int exitStatus() {
        return exitStatus;
    }

    /** As spelled in reports. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
