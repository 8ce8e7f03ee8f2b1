package dev.countersign.conformance.breach;

/** Breaks a house rule. */
public final class MeasuresTime {
    private MeasuresTime() {}

    public static long time() {
        return System.nanoTime();
    }
}
