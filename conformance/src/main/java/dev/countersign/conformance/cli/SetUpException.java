package dev.countersign.conformance.cli;

/** Something around the run is not as it has to be. The message says what. */
final class SetUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetUpException(String message) {
        super(message);
    }
}
