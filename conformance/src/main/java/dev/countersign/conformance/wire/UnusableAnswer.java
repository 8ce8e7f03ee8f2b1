package dev.countersign.conformance.wire;

import org.jspecify.annotations.Nullable;

/** The target began to answer, or hung up instead, in a way that nobody could make use of: that is its own fault. */
public final class UnusableAnswer extends AssertionError {
    private static final long serialVersionUID = 1L;

    public UnusableAnswer(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether whoever answered does not speak HTTP at all. */
    public boolean isNoHttp() {
        return Flaw.isNoHttp(getCause());
    }
}
