package dev.countersign.conformance.wire;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Blocks a test server until the test is over. */
public final class Gate {
    private final CountDownLatch over = new CountDownLatch(1);

    public void letGo() {
        over.countDown();
    }

    public boolean isOverWithin(int millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
