package dev.countersign.conformance.breach;

import java.time.Instant;

/** Breaks a house rule. */
public final class ReadsTheClock {
    private ReadsTheClock() {}

    public static Instant time() {
        return Instant.now();
    }
}
