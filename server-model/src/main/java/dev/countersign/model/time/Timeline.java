package dev.countersign.model.time;

import java.time.Duration;
import java.time.InstantSource;

/** Time that can be read and that things can be planned on. */
public interface Timeline extends InstantSource {
    /**
     * Runs {@code task} when {@code delay} has passed; tasks of the same instant run in the order of their planning.
     * What would come after the end of time never runs.
     */
    void schedule(Duration delay, Runnable task);

    /**
     * Runs what is due by now before it returns, where time is simulated. Called after a request's changes are
     * committed and before it is answered. Must not be called by a task, nor while a lock is held.
     */
    void runDue();

    /** Whether time passes only when somebody moves it, so that whatever it shows to have passed did so on purpose. */
    boolean isSimulated();
}
