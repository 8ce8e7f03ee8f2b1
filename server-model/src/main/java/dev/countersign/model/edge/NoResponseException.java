package dev.countersign.model.edge;

/** The server behind an edge gives no complete response. */
public final class NoResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoResponseException(String message, Throwable cause) {
        super(message, cause);
    }
}
