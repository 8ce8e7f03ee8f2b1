package dev.countersign.provider.counting;

import java.time.Duration;

/**
 * How fast counts go. Whoever watches a short one wants to see each step; of a long one Core would hear for hours.
 *
 * @param interval between two steps of a short count
 * @param smallestStep how far a step goes at least, unless the target is nearer
 * @param mostSteps how many steps a count may take: one that would take more is long, and its steps are larger
 * @param longInterval between two steps of a long count
 */
public record CountingRate(Duration interval, int smallestStep, int mostSteps, Duration longInterval) {
    /** Tens, as in the published examples, one each second; up to ten thousand a count is short. */
    public static final CountingRate USUAL = new CountingRate(Duration.ofSeconds(1), 10, 1_000, Duration.ofMinutes(1));

    public CountingRate {
        requirePositive("interval", interval);
        requirePositive("longInterval", longInterval);
        if (smallestStep < 1) {
            throw new IllegalArgumentException("smallestStep must be at least 1, not " + smallestStep);
        }
        if (mostSteps < 1) {
            throw new IllegalArgumentException("mostSteps must be at least 1, not " + mostSteps);
        }
    }

    long step(int start, int target) {
        return Math.max(smallestStep, (distance(start, target) + mostSteps - 1) / mostSteps);
    }

    /** How long a count waits before each step. */
    Duration pause(int start, int target) {
        return distance(start, target) > (long) smallestStep * mostSteps ? longInterval : interval;
    }

    private static long distance(int start, int target) {
        return Math.abs((long) target - start);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, not " + duration);
        }
    }
}
