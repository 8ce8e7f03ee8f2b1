package dev.countersign.conformance.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the requests of a run apart from each other, so that a target is not asked too often. Safe for use by several threads. */
public final class RateLimiter {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** How long all pauses may be that a target asks for. */
    private static final Duration MOST_PAUSED = Duration.ofMinutes(5);

    private final long apart;
    private Duration pausesLeft = MOST_PAUSED;
    private long next = System.nanoTime();

    private RateLimiter(long apart) {
        this.apart = apart;
    }

    /** @param perSecond null for any number */
    public static RateLimiter of(@Nullable Integer perSecond) {
        return new RateLimiter(perSecond == null ? 0 : SECOND / perSecond);
    }

    /** Returns when it is the caller's turn. */
    void await() throws InterruptedException {
        long wait = turn();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** Puts all turns off until a wait is over; returns false, and does nothing, where the target has asked for too many. */
    synchronized boolean pause(Duration wait) {
        if (wait.compareTo(pausesLeft) > 0) {
            return false;
        }
        pausesLeft = pausesLeft.minus(wait);
        next = Math.max(next, System.nanoTime() + wait.toNanos());
        return true;
    }

    /** How long it is until the next free turn, which is the caller's from now on. */
    private synchronized long turn() {
        long now = System.nanoTime();
        long turn = Math.max(now, next);
        next = turn + apart;
        return turn - now;
    }
}
