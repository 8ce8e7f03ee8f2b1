package dev.countersign.provider.counting;

import java.time.Duration;

/**
 * The speed of counts. A short count shows each step; a long one takes larger steps, since otherwise it would send
 * updates for hours.
 *
 * @param interval between two steps of a short count
 * @param smallestStep minimum size of a step, unless the target is nearer
 * @param mostSteps maximum number of steps; a count that needs more is long, and its steps are larger
 * @param longInterval between two steps of a long count
 */
public record CountingRate(Duration interval, int smallestStep, int mostSteps, Duration longInterval) {
    /** Steps of ten, as in the published examples, one per second; counts up to ten thousand are short. */
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

    /** The delay of a count before each step. */
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
