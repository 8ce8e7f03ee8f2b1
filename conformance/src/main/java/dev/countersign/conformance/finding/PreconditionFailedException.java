package dev.countersign.conformance.finding;

import org.opentest4j.TestAbortedException;

/** Ends a scenario whose precondition does not hold. The message says which. */
public final class PreconditionFailedException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final transient Precondition precondition;

    public PreconditionFailedException(Precondition precondition, String message) {
        super(message);
        this.precondition = precondition;
    }

    public Precondition precondition() {
        return precondition;
    }
}
