package dev.countersign.provider.fault;

import dev.countersign.contract.time.SimulatedClock;
import dev.countersign.contract.time.Timeline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Lets time pass in the midst of a call. */
@FunctionalInterface
public interface Pause {
    /** @return false where time can't pass, since whoever moves it may be waiting for this very call */
    boolean last(Duration duration);

    /** Moves time that is simulated, and waits where it passes by itself. */
    static Pause on(Timeline time) {
        return time instanceof SimulatedClock clock ? clock::tryAdvance : duration -> await(time, duration);
    }

    private static boolean await(Timeline time, Duration duration) {
        CountDownLatch over = new CountDownLatch(1);
        time.schedule(duration, over::countDown);
        try {
            over.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
