package dev.countersign.conformance.finding;

import org.opentest4j.TestAbortedException;

/** A scenario can't go on, because something that it takes for granted does not hold. The message says what. */
public final class PreconditionFailed extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final transient Precondition precondition;

    public PreconditionFailed(Precondition precondition, String message) {
        super(message);
        this.precondition = precondition;
    }

    public Precondition precondition() {
        return precondition;
    }
}
