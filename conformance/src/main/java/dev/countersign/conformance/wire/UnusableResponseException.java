package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import org.jspecify.annotations.Nullable;

/** The target's response is unusable, or it closed the connection instead of responding: a fault of the target. */
public final class UnusableResponseException extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Sent request;

    public UnusableResponseException(String message, Sent request, @Nullable Throwable cause) {
        super(message, cause);
        this.request = request;
    }

    /** The request that got the response. */
    public Sent request() {
        return request;
    }

    /** Whether the response was not HTTP at all. */
    public boolean isNoHttp() {
        return TransportErrors.isNoHttp(getCause());
    }
}
