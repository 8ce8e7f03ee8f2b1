package dev.countersign.conformance.container;

/** A container that can't be certified. The message says what is wrong, and what to do. */
public final class ContainerWrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContainerWrong(String message) {
        super(message);
    }
}
