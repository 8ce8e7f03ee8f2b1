package dev.countersign.server.agave;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** The steps of a job that is not stopped. */
record Course(List<Step> steps) {
    /** A job waits, and runs. */
    static final Course USUAL = new Course(List.of(start(Duration.ofMinutes(1)), finish(Duration.ofMinutes(5))));

    /** Workers identify inputs, make a work folder and copy the inputs, one after another; the job itself is short. */
    static final Course REAL = new Course(List.of(
            prepare(
                    Duration.ofSeconds(3),
                    new JobState.Preparing("PROCESSING_INPUTS", false),
                    "Identifying input files for staging"),
            prepare(
                    Duration.ofSeconds(3),
                    new JobState.Preparing("STAGED", true),
                    "Job inputs staged to execution system"),
            start(Duration.ofSeconds(4)),
            finish(Duration.ofSeconds(10))));

    Course {
        steps = List.copyOf(steps);
    }

    private static Step prepare(Duration after, JobState.Preparing next, String description) {
        return new Step(
                after,
                (state, at) -> state instanceof JobState.Pending || state instanceof JobState.Preparing ? next : state,
                description);
    }

    private static Step start(Duration after) {
        return new Step(after, Course::started, "Job started running.");
    }

    private static Step finish(Duration after) {
        return new Step(
                after,
                (state, at) -> state instanceof JobState.Running running ? running.finish(at) : state,
                "Job completed.");
    }

    private static JobState started(JobState state, Instant at) {
        if (state instanceof JobState.Pending pending) {
            return pending.start(at);
        }
        return state instanceof JobState.Preparing preparing ? preparing.start(at) : state;
    }

    /**
     * One step.
     *
     * @param after the time since the step before
     * @param change leaves a job in another state unchanged
     * @param description the text in the history
     */
    record Step(Duration after, BiFunction<JobState, Instant, JobState> change, String description) {}
}
