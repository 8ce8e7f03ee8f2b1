package dev.countersign.conformance.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Limits the request rate of a run, so that a target is not called too often. Thread-safe. */
public final class RateLimiter {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** The limit of all pauses together that a target asks for. */
    private static final Duration MOST_PAUSED = Duration.ofMinutes(5);

    private final long apart;
    private Duration pausesLeft = MOST_PAUSED;
    private long next = System.nanoTime();

    private RateLimiter(long apart) {
        this.apart = apart;
    }

    /** @param perSecond requests per second; null for no limit */
    public static RateLimiter of(@Nullable Integer perSecond) {
        return new RateLimiter(perSecond == null ? 0 : SECOND / perSecond);
    }

    /** Blocks until it is the caller's turn. */
    void await() throws InterruptedException {
        long wait = turn();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** Delays all turns until a wait is over; returns false, and does nothing, where that exceeds the limit of all pauses. */
    synchronized boolean pause(Duration wait) {
        if (wait.compareTo(pausesLeft) > 0) {
            return false;
        }
        pausesLeft = pausesLeft.minus(wait);
        next = Math.max(next, System.nanoTime() + wait.toNanos());
        return true;
    }

    /** Reserves the next free turn for the caller; returns the time until then, in nanoseconds. */
    private synchronized long turn() {
        long now = System.nanoTime();
        long turn = Math.max(now, next);
        next = turn + apart;
        return turn - now;
    }
}
