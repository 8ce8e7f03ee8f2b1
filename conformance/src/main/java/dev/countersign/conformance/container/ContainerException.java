package dev.countersign.conformance.container;

/** A container can't be certified. The message says what is wrong, and what to do. */
public final class ContainerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContainerException(String message) {
        super(message);
    }
}
