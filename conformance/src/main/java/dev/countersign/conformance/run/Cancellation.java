package dev.countersign.conformance.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run come to its end before its time: no scenario begins or asks for anything more, and each that is under way cleans
 * up. Safe for use by several threads.
 */
public final class Cancellation {
    private final Leftovers leftovers = new Leftovers();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean wanted;

    /** Whether somebody has interrupted the run. */
    public boolean isRequested() {
        return wanted;
    }

    /** @throws UntestableException once somebody has interrupted the run */
    public void requireNotRequested() {
        if (wanted) {
            throw new UntestableException("the run was interrupted before this came to a result");
        }
    }

    /** What is still to be deleted. */
    public Leftovers leftovers() {
        return leftovers;
    }

    /** All scenarios have ended. */
    public void finish() {
        over.countDown();
    }

    /**
     * Interrupts the run, and waits for its scenarios to end.
     *
     * @return whether they have
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
