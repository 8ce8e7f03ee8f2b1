package dev.countersign.conformance.wire;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** When whoever waits for a server has waited long enough, whether for what it says or for it to listen. */
final class Deadline {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Future<?> end;
    private volatile boolean over;

    /** @param hangUp called by another thread once it is over */
    Deadline(Duration time, Runnable hangUp) {
        end = CLOCK.schedule(
                () -> {
                    over = true;
                    hangUp.run();
                },
                time.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    boolean isOver() {
        return over;
    }

    /** From now on there is none; false where it was over first. */
    boolean cancel() {
        return end.cancel(false);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "deadlines");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
