package dev.countersign.model.http;

import org.jspecify.annotations.Nullable;

/** Thrown where a server responds with anything but success. */
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
