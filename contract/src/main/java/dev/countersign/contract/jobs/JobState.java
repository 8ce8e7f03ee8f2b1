package dev.countersign.contract.jobs;

/**
 * Where a job stands.
 *
 * <p>Source: Jobs, "JobState".
 */
public enum JobState {
    IN_QUEUE,
    RUNNING,
    CANCELING,
    SUCCESS,
    FAILURE,
    EXPIRED,
    SUSPENDED;

    /** Whether nothing can happen to the job any more. */
    public boolean isFinal() {
        return this == SUCCESS || this == FAILURE || this == EXPIRED;
    }
}
