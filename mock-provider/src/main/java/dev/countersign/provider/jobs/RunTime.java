package dev.countersign.provider.jobs;

import org.jspecify.annotations.Nullable;

/**
 * The time allocation of a job and its remaining running time. Instants are ms since epoch.
 *
 * @param allocation in ms, counted from when it first ran; null where it never expires
 * @param firstRan null where it has not run
 * @param left remaining running time until it is done, in ms
 */
record RunTime(@Nullable Long allocation, @Nullable Long firstRan, long left) {
    /** When the allocation ends; null where there is none, or it has not run yet. A suspension does not move it. */
    @Nullable Long deadline() {
        return firstRan == null || allocation == null ? null : (Long) (firstRan + allocation);
    }

    RunTime runningFrom(long now) {
        return firstRan == null ? new RunTime(allocation, now, left) : this;
    }

    RunTime afterRunning(long millis) {
        return new RunTime(allocation, firstRan, left - millis);
    }

    RunTime allocated(long millis) {
        return new RunTime(millis, firstRan, left);
    }
}
