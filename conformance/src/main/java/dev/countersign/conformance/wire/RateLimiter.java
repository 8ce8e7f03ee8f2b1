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
    private long pausesLeft = MOST_PAUSED.toNanos();
    private long next = System.nanoTime();
    private long pausedUntil = next;

    private RateLimiter(long apart) {
        this.apart = apart;
    }

    /** @param perSecond requests per second; null for no limit */
    public static RateLimiter of(@Nullable Integer perSecond) {
        return new RateLimiter(perSecond == null ? 0 : SECOND / perSecond);
    }

    /** Blocks until it is the caller's turn. */
    void await() throws InterruptedException {
        long turn;
        do {
            turn = turn();
            sleepUntil(turn);
        } while (isPaused(turn));
    }

    /**
     * Delays all turns until a wait is over, also those that are reserved already. Overlapping pauses count once.
     *
     * @return false, with nothing delayed, where that exceeds the limit of all pauses
     */
    synchronized boolean pause(Duration wait) {
        long now = System.nanoTime();
        long until = now + wait.toNanos();
        long more = until - Math.max(now, pausedUntil);
        if (more > pausesLeft) {
            return false;
        }
        if (more > 0) {
            pausesLeft -= more;
            pausedUntil = until;
            next = Math.max(next, until);
        }
        return true;
    }

    /** Whether a pause began after this turn was reserved. */
    private synchronized boolean isPaused(long turn) {
        return turn < pausedUntil;
    }

    private static void sleepUntil(long turn) throws InterruptedException {
        long wait = turn - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** Reserves the next free turn for the caller. */
    private synchronized long turn() {
        long turn = Math.max(System.nanoTime(), next);
        next = turn + apart;
        return turn;
    }
}
