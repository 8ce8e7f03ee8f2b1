package dev.countersign.conformance.wire;

import org.jspecify.annotations.Nullable;

/** The target could not be reached, or did not begin to respond in time. What it would have sent is unknown. */
public final class TargetUnresponsiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TargetUnresponsiveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
