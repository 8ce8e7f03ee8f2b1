package dev.countersign.model.jobs;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a job stands, and what it can become. Each state may be told again, but for a final one, after which nothing
 * more is told.
 *
 * <p>Source: Jobs, "Job" and "JobState".
 */
public enum JobState {
    /** Accepted, with fewer replicas running than were asked for. */
    IN_QUEUE,
    /** With all its replicas started. */
    RUNNING,
    /** On its way to a final state. */
    CANCELING,
    /** Ended without a fault of the machinery, whatever the application made of it. Final. */
    SUCCESS,
    /** Ended by a fault of the machinery. Final. */
    FAILURE,
    /** Ended because its time was up. Final. */
    EXPIRED,
    /** Stopped for now. */
    SUSPENDED;

    private static final Set<JobState> FINAL = EnumSet.of(SUCCESS, FAILURE, EXPIRED);

    /** Whether nothing can happen to the job any more. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** The states that may be told next, in the order of their declaration; none for a final state. */
    public Set<JobState> next() {
        return switch (this) {
            case IN_QUEUE, RUNNING, SUSPENDED -> EnumSet.allOf(JobState.class);
            case CANCELING -> EnumSet.of(CANCELING, SUCCESS, FAILURE, EXPIRED);
            case SUCCESS, FAILURE, EXPIRED -> EnumSet.noneOf(JobState.class);
        };
    }

    public boolean canBecome(JobState state) {
        return next().contains(state);
    }
}
