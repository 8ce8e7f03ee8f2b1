package dev.countersign.conformance.breach;

/** Breaks a house rule. */
public final class Sleeps {
    private Sleeps() {}

    public static void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
