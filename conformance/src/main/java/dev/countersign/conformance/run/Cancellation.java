package dev.countersign.conformance.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a run: no scenario starts or sends further requests, and each running scenario cleans up. Safe for use by several
 * threads.
 */
public final class Cancellation {
    private final Leftovers leftovers = new Leftovers();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean wanted;

    /** Whether cancellation was requested. */
    public boolean isRequested() {
        return wanted;
    }

    /** @throws UntestableException if cancellation was requested */
    public void requireNotRequested() {
        if (wanted) {
            throw new UntestableException("the run was interrupted before this came to a result");
        }
    }

    /** The resources that are still to be deleted. */
    public Leftovers leftovers() {
        return leftovers;
    }

    /** Signals that all scenarios have ended. */
    public void finish() {
        over.countDown();
    }

    /**
     * Cancels the run, and waits for its scenarios to end.
     *
     * @return whether they have ended
     */
    public boolean request(Duration atMost) {
        wanted = true;
        try {
            return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
