package dev.countersign.conformance.breach;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks a house rule. */
public final class ReadsTheClockByReference {
    private ReadsTheClockByReference() {}

    public static Supplier<Instant> time() {
        return Instant::now;
    }
}
