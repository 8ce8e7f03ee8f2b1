package dev.countersign.server.jobs;

import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobState;
import dev.countersign.model.jobs.SimpleDuration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The expiry of a job: its time allocation, as last changed, after its first start. A suspension does not move it.
 *
 * <p>Source: Jobs, "JobStatus".
 */
final class Deadline {
    private @Nullable Long firstRan;
    private @Nullable Long allocation;

    /** @param updates all of them, oldest first */
    Deadline(@Nullable SimpleDuration specified, Stream<Job.Update> updates) {
        this.allocation = specified == null ? null : specified.toDuration().toMillis();
        updates.forEach(this::apply);
    }

    /** In ms since epoch; null without a time allocation, or before the first start. */
    @Nullable Long expiresAt() {
        return firstRan == null || allocation == null ? null : (Long) (firstRan + allocation);
    }

    private void apply(Job.Update update) {
        if (firstRan == null && update.state() == JobState.RUNNING) {
            firstRan = update.timestamp();
        }
        if (update.newTimeAllocation() != null) {
            allocation = update.newTimeAllocation();
        }
    }
}
