package dev.countersign.conformance.wire;

import org.jspecify.annotations.Nullable;

/** The target could not be reached, or did not begin to answer in time. That says nothing about what it would have answered. */
public final class TargetUnresponsiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TargetUnresponsiveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
