package dev.countersign.model.time;

import java.time.Duration;
import java.time.InstantSource;

/** A clock on which tasks can be scheduled. */
public interface Timeline extends InstantSource {
    /**
     * Runs {@code task} when {@code delay} has passed; tasks of the same instant run in the order of their scheduling.
     * A task beyond the range of the clock never runs.
     */
    void schedule(Duration delay, Runnable task);

    /**
     * Where time is simulated, runs everything due by now before it returns. Called after a request's changes are
     * committed and before the response is sent. Must not be called by a task, nor while a lock is held.
     */
    void runDue();

    /** Whether time passes only on request, so that any elapsed time is intended. */
    boolean isSimulated();
}
