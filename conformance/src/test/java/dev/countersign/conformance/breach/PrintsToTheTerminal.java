package dev.countersign.conformance.breach;

/** Breaks a house rule. */
public final class PrintsToTheTerminal {
    private PrintsToTheTerminal() {}

    public static void print() {
        System.out.println();
    }
}
