package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.wire.Response;
import java.util.Set;

/**
 * The progress of a job.
 *
 * @param answer the response that shows it
 * @param status as the service calls it; empty where the job was not shown
 */
public record JobProgress(Response answer, String status) {
    private static final Set<String> STOPPED = Set.of("STOPPED", "KILLED");
    private static final String SUCCESS = "FINISHED";
    private static final String FAILURE = "FAILED";

    static JobProgress of(Response answer) {
        return new JobProgress(answer, answer.isSuccess() ? new UnwrappedResult(answer).jobStatus() : "");
    }

    public boolean isShown() {
        return answer.isSuccess();
    }

    /** Whether the job was stopped. */
    public boolean isStopped() {
        return STOPPED.contains(status);
    }

    /** Whether the job ended by itself, successfully or not. */
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
