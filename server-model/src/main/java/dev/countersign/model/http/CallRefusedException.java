package dev.countersign.model.http;

import org.jspecify.annotations.Nullable;

/** The other server answered that it won't. */
public final class CallRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    CallRefusedException(String peer, int status, @Nullable String why) {
        super(
                why == null
                        ? "%s refused with status %d".formatted(peer, status)
                        : "%s refused: %s".formatted(peer, why));
        this.status = status;
    }

    public int status() {
        return status;
    }
}
