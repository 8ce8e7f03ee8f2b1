package dev.countersign.server.agave;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** The state changes of a job that is not stopped. */
record JobProgression(List<Step> steps) {
    /** A job is queued, then runs. */
    static final JobProgression USUAL =
            new JobProgression(List.of(start(Duration.ofMinutes(1)), finish(Duration.ofMinutes(5))));

    /** Workers identify inputs, create a work folder and copy the inputs, one after another; the job itself is short. */
    static final JobProgression REAL = new JobProgression(List.of(
            prepare(
                    Duration.ofSeconds(3),
                    new AgaveJobState.Preparing("PROCESSING_INPUTS", false),
                    "Identifying input files for staging"),
            prepare(
                    Duration.ofSeconds(3),
                    new AgaveJobState.Preparing("STAGED", true),
                    "Job inputs staged to execution system"),
            start(Duration.ofSeconds(4)),
            finish(Duration.ofSeconds(10))));

    JobProgression {
        steps = List.copyOf(steps);
    }

    private static Step prepare(Duration after, AgaveJobState.Preparing next, String description) {
        return new Step(
                after,
                (state, at) -> state instanceof AgaveJobState.Pending || state instanceof AgaveJobState.Preparing
                        ? next
                        : state,
                description);
    }

    private static Step start(Duration after) {
        return new Step(after, JobProgression::started, "Job started running.");
    }

    private static Step finish(Duration after) {
        return new Step(
                after,
                (state, at) -> state instanceof AgaveJobState.Running running ? running.finish(at) : state,
                "Job completed.");
    }

    private static AgaveJobState started(AgaveJobState state, Instant at) {
        if (state instanceof AgaveJobState.Pending pending) {
            return pending.start(at);
        }
        return state instanceof AgaveJobState.Preparing preparing ? preparing.start(at) : state;
    }

    /**
     * One state change.
     *
     * @param after the time since the previous step
     * @param change leaves a job in another state unchanged
     * @param description the text in the history
     */
    record Step(Duration after, BiFunction<AgaveJobState, Instant, AgaveJobState> change, String description) {}
}
