package dev.countersign.conformance.environment;

/** The set-up of a run is wrong. The message says what. */
public final class SetUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SetUpException(String message) {
        super(message);
    }
}
