package dev.countersign.conformance.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run come to its end before its time: no scenario begins or asks for anything more, and each that is under way cleans
 * up. Safe for use by several threads.
 */
public final class EarlyEnd {
    private final Set<String> owed = new ConcurrentSkipListSet<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean wanted;

    /** Whether somebody has interrupted the run. */
    public boolean isWanted() {
        return wanted;
    }

    /** @throws Untestable once somebody has interrupted the run */
    public void requireUnwanted() {
        if (wanted) {
            throw new Untestable("the run was interrupted before this came to a result");
        }
    }

    /** This is to be deleted at the target before the run is over. */
    public void owes(String what) {
        owed.add(what);
    }

    /** That is deleted, or the target has said otherwise. */
    public void settles(String what) {
        owed.remove(what);
    }

    /** What is still to be deleted. */
    public List<String> owed() {
        return List.copyOf(owed);
    }

    /** All scenarios have ended. */
    public void isOver() {
        over.countDown();
    }

    /**
     * Interrupts the run, and waits for its scenarios to end.
     *
     * @return whether they have
     */
    public boolean come(Duration atMost) {
        wanted = true;
        try {
            return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
