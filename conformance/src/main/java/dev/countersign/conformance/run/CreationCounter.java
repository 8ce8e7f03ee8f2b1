package dev.countersign.conformance.run;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the resources that the scenarios of a run create. Safe for use by several threads. */
public final class CreationCounter {
    private final AtomicLong count = new AtomicLong();

    /** Adds resources that are about to be created; returns the new total. */
    public long begin(int more) {
        return count.addAndGet(more);
    }

    /** Subtracts resources that were not created after all. */
    public void cancel(int fewer) {
        count.addAndGet(-fewer);
    }

    public long count() {
        return count.get();
    }
}
