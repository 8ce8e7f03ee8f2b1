package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import org.jspecify.annotations.Nullable;

/** The target began to answer, or hung up instead, in a way that nobody could make use of: that is its own fault. */
public final class UnusableResponseException extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Sent request;

    public UnusableResponseException(String message, Sent request, @Nullable Throwable cause) {
        super(message, cause);
        this.request = request;
    }

    /** What was answered so. */
    public Sent request() {
        return request;
    }

    /** Whether whoever answered does not speak HTTP at all. */
    public boolean isNoHttp() {
        return TransportErrors.isNoHttp(getCause());
    }
}
