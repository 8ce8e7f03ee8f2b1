package dev.countersign.conformance.verdict;

import java.util.Locale;

/** What a run comes to. */
public enum RunVerdict {
    CONFORMANT(0),
    /** What is unverified is what the target declares that it lacks. */
    CONFORMANT_IN_PART(0),
    /** What failed is what the target file accepts. */
    CONFORMANT_WITH_DEVIATIONS(0),
    NOT_CONFORMANT(1),
    /** Something is unverified that nobody declared. */
    INCOMPLETE(2),
    /** The target file no longer fits the target. */
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

    /** As reports spell it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
