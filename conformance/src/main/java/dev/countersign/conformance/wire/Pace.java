package dev.countersign.conformance.wire;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the requests of a run apart from each other, so that a target is not asked too often. Safe for use by several threads. */
public final class Pace {
    static final Pace ANY = new Pace(0);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long apart;
    private long next = System.nanoTime();

    private Pace(long apart) {
        this.apart = apart;
    }

    /** @param perSecond null for any number */
    public static Pace of(@Nullable Integer perSecond) {
        return perSecond == null ? ANY : new Pace(SECOND / perSecond);
    }

    /** Returns when it is the caller's turn. */
    void await() throws InterruptedException {
        long wait = turn();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** How long it is until the next free turn, which is the caller's from now on. */
    private synchronized long turn() {
        long now = System.nanoTime();
        long turn = Math.max(now, next);
        next = turn + apart;
        return turn - now;
    }
}
