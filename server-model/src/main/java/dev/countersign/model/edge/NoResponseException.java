package dev.countersign.model.edge;

/** Thrown where the server behind an edge sends no complete response. */
public final class NoResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoResponseException(String message, Throwable cause) {
        super(message, cause);
    }
}
