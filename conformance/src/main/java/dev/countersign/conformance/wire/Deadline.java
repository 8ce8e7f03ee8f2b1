package dev.countersign.conformance.wire;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timeout of waiting for a server, to receive or to send. */
final class Deadline {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Future<?> end;
    private volatile boolean over;

    /** @param hangUp called on another thread when the timeout expires */
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

    /** Cancels the timeout; returns false where it has expired already. */
    boolean cancel() {
        return end.cancel(false);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(null, task, "deadlines", 0, false); // it outlives the run that starts it
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
