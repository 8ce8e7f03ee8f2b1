package dev.countersign.conformance.broken;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a request wait for up to 150 ms for another one that is sent at the same time. */
final class Rendezvous {
    private static final int A_MOMENT = 150;

    private final Exchanger<Boolean> place = new Exchanger<>();

    /** Whether another request arrived in time. */
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
