package dev.countersign.conformance.breach;

/** Breaks a house rule. */
public final class ThrowsAnything {
    private ThrowsAnything() {}

    public static void fail() {
        throw new RuntimeException("anything");
    }
}
