package dev.countersign.model.jobs;

import java.util.EnumSet;
import java.util.Set;

/**
 * The state of a job, and the transitions between states. Any state may be reported repeatedly, except a final one,
 * after which nothing more is reported.
 *
 * <p>Source: Jobs, "Job" and "JobState".
 */
public enum JobState {
    /** Accepted; fewer replicas are running than were requested. */
    IN_QUEUE,
    /** All replicas have started. */
    RUNNING,
    /** Being stopped; a final state follows. */
    CANCELING,
    /** Ended without an infrastructure error, whatever the result of the application. Final. */
    SUCCESS,
    /** Ended by an infrastructure error. Final. */
    FAILURE,
    /** Ended because its time allocation was used up. Final. */
    EXPIRED,
    /** Stopped temporarily. */
    SUSPENDED;

    private static final Set<JobState> FINAL = EnumSet.of(SUCCESS, FAILURE, EXPIRED);

    /** Whether no other state can follow. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** The states that may be reported next, in the order of their declaration; none for a final state. */
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
