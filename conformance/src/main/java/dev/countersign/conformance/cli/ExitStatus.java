package dev.countersign.conformance.cli;

/** The exit statuses other than those of verdicts. */
final class ExitStatus {
    static final int DOES_NOT_HOLD = 1;
    static final int UNVERIFIED = 2;
    static final int SET_UP_WRONG = 3;
    static final int USAGE = 64;
    static final int FAILED_ITSELF = 70;
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
