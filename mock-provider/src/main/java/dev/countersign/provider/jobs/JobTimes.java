package dev.countersign.provider.jobs;

import java.time.Duration;

/**
 * How long jobs take.
 *
 * @param toStart from the queue until they run
 * @param toRun until they are done, unless their time is up before
 * @param toCancel until they have stopped for a user
 */
public record JobTimes(Duration toStart, Duration toRun, Duration toCancel) {
    /** Started after five seconds, as in the published example, and done after an hour. */
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
