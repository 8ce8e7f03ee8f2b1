package dev.countersign.conformance.run;

/** The target could not be reached any more, so what it would have done is unknown. The message says how that showed. */
public final class TargetStoppedAnswering extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TargetStoppedAnswering(String message, Throwable cause) {
        super(message, cause);
    }
}
