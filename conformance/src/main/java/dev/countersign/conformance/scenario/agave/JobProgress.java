package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.wire.Answer;
import java.util.Set;

/**
 * How far a job has come.
 *
 * @param answer what whoever asked for the job was shown
 * @param status as the service calls it; empty where the job was not shown
 */
public record JobProgress(Answer answer, String status) {
    private static final Set<String> STOPPED = Set.of("STOPPED", "KILLED");
    private static final String SUCCESS = "FINISHED";
    private static final String FAILURE = "FAILED";

    static JobProgress of(Answer answer) {
        return new JobProgress(answer, answer.isSuccess() ? new Unwrapped(answer).jobStatus() : "");
    }

    public boolean isShown() {
        return answer.isSuccess();
    }

    /** Whether it ended since somebody wanted that. */
    public boolean isStopped() {
        return STOPPED.contains(status);
    }

    /** Whether it came to an end by itself, good or bad. */
    public boolean hasEndedByItself() {
        return isSuccess() || status.equals(FAILURE);
    }

    public boolean isOver() {
        return isStopped() || hasEndedByItself();
    }

    boolean isSuccess() {
        return status.equals(SUCCESS);
    }

    @Override
    public String toString() {
        return isShown() ? status : "status " + answer.status();
    }
}
