package dev.countersign.conformance.breach;

import java.time.InstantSource;

/** Breaks a house rule. */
public final class HandsOutTheSystemClock {
    private HandsOutTheSystemClock() {}

    public static InstantSource clock() {
        return InstantSource.system();
    }
}
