package dev.countersign.model.http;

import org.jspecify.annotations.Nullable;

/** The other server could not be asked, or not be understood. */
public final class CallFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallFailedException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
