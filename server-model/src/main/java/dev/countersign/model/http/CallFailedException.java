package dev.countersign.model.http;

import org.jspecify.annotations.Nullable;

/** Thrown where a server can't be reached or responds too late, or its response can't be read. */
public final class CallFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallFailedException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
