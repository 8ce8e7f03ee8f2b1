package dev.countersign.conformance.cli;

/** The set-up of a run is wrong. The message says what. */
final class SetUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetUpException(String message) {
        super(message);
    }
}
