package dev.countersign.conformance.broken;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where a request waits for a moment whether another one comes that was sent at the same time. */
final class Rendezvous {
    private static final int A_MOMENT = 150;

    private final Exchanger<Boolean> place = new Exchanger<>();

    /** Whether another one came. */
    boolean meets() {
        try {
            return place.exchange(true, A_MOMENT, TimeUnit.MILLISECONDS);
        } catch (TimeoutException alone) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
