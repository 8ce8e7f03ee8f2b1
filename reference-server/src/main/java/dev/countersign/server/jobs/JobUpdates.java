package dev.countersign.server.jobs;

import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobState;
import dev.countersign.server.resources.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies updates to jobs.
 *
 * <p>Source: Jobs, "Job", "JobStatus" and "JobUpdate".
 */
final class JobUpdates {
    private JobUpdates() {}

    /**
     * Whether an update applies to the job in its current state.
     *
     * @throws RefusedException.Invalid if the update is not legal in that state
     */
    static boolean accepts(String field, Job job, Job.Update update) {
        JobState state = job.status().state();
        JobState next = Objects.requireNonNullElse(update.state(), state);
        boolean expected = (update.expectedState() == null || update.expectedState() == state)
                && !(Boolean.TRUE.equals(update.expectedDifferentState()) && next == state);
        if (expected) {
            requireLegal(field, job, next);
            requireNotNegative(field, update.newTimeAllocation());
        }
        return expected;
    }

    static Job apply(Job job, Supplier<Stream<Job.Update>> earlier, Job.Update update) {
        Job.Status before = job.status();
        JobState state = Objects.requireNonNullElse(update.state(), before.state());
        boolean starts = state == JobState.RUNNING && before.state() != JobState.RUNNING;
        boolean moves = starts || update.newTimeAllocation() != null;
        return with(
                job,
                new Job.Status(
                        state,
                        null,
                        starts ? update.timestamp() : before.startedAt(),
                        moves
                                ? new Deadline(
                                                job.specification().timeAllocation(),
                                                Stream.concat(earlier.get(), Stream.of(update)))
                                        .expiresAt()
                                : before.expiresAt(),
                        null,
                        null,
                        null),
                update.outputFolder() == null ? job.output() : new Job.Output(update.outputFolder()));
    }

    private static void requireLegal(String field, Job job, JobState next) {
        JobState state = job.status().state();
        if (state.isFinal()) {
            throw new RefusedException.Invalid(
                    field, "job '%s' has ended with %s and takes no more updates".formatted(job.id(), state));
        }
        if (!state.canBecome(next)) {
            throw new RefusedException.Invalid(
                    field + ".state",
                    "job '%s' is %s and can't become %s, only %s"
                            .formatted(
                                    job.id(),
                                    state,
                                    next,
                                    state.next().stream().map(JobState::name).collect(Collectors.joining(", "))));
        }
    }

    private static void requireNotNegative(String field, @Nullable Long newTimeAllocation) {
        if (newTimeAllocation != null && newTimeAllocation < 0) {
            throw new RefusedException.Invalid(
                    field + ".newTimeAllocation", "must not be negative, but is " + newTimeAllocation);
        }
    }

    private static Job with(Job job, Job.Status status, Job.@Nullable Output output) {
        return new Job(
                job.id(), job.owner(), List.of(), job.specification(), status, job.createdAt(), output, null, null);
    }
}
