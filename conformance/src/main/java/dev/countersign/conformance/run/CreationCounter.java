package dev.countersign.conformance.run;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what the scenarios of a run create. Safe for use by several threads. */
public final class CreationCounter {
    private final AtomicLong count = new AtomicLong();

    /** As many more are about to be created; answers how many that are in all. */
    public long begin(int more) {
        return count.addAndGet(more);
    }

    /** As many were not created after all. */
    public void cancel(int fewer) {
        count.addAndGet(-fewer);
    }

    public long count() {
        return count.get();
    }
}
