package dev.countersign.conformance.run;

import org.opentest4j.TestAbortedException;

/** Thrown if the target lacks what a scenario needs. The message says what. */
public final class UntestableException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    public UntestableException(String lacking) {
        super(lacking);
    }
}
