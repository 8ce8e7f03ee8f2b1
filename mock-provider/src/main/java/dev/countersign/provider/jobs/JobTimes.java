package dev.countersign.provider.jobs;

import java.time.Duration;

/**
 * The durations of a job's phases.
 *
 * @param toStart in the queue until it runs
 * @param toRun running until it is done, unless its time allocation ends before
 * @param toCancel from a user's cancellation until it has stopped
 */
public record JobTimes(Duration toStart, Duration toRun, Duration toCancel) {
    /** Starts after five seconds, as in the published example, and is done after an hour. */
    public static final JobTimes USUAL =
            new JobTimes(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofSeconds(5));

    public JobTimes {
        requirePositive("toStart", toStart);
        requirePositive("toRun", toRun);
        requirePositive("toCancel", toCancel);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException("%s must be a millisecond at least, not %s".formatted(name, duration));
        }
    }
}
