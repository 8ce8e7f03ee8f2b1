package dev.countersign.provider.counting;

import java.time.Duration;

/**
 * How fast counts go.
 *
 * @param interval between two steps
 * @param smallestStep how far a step goes at least, unless the target is nearer
 * @param mostSteps how many steps a count may take; the farther its target, the larger they are
 */
public record CountingRate(Duration interval, int smallestStep, int mostSteps) {
    /** Tens, as in the published examples, one each second. */
    public static final CountingRate USUAL = new CountingRate(Duration.ofSeconds(1), 10, 1_000);

    public CountingRate {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval must be positive, not " + interval);
        }
        if (smallestStep < 1) {
            throw new IllegalArgumentException("smallestStep must be at least 1, not " + smallestStep);
        }
        if (mostSteps < 1) {
            throw new IllegalArgumentException("mostSteps must be at least 1, not " + mostSteps);
        }
    }

    long step(int start, int target) {
        long distance = Math.abs((long) target - start);
        return Math.max(smallestStep, (distance + mostSteps - 1) / mostSteps);
    }
}
