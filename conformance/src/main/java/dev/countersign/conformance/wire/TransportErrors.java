package dev.countersign.conformance.wire;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** Describes in a sentence why a response is unusable. The library's own messages may quote the target. */
final class TransportErrors {
    private static final String REFUSED = "Connection refused";

    private TransportErrors() {}

    /** Whether the target closed the connection without any response, as far as is known. */
    static boolean isSilence(@Nullable Throwable cause) {
        return cause instanceof NoHttpResponseException || cause instanceof SocketException;
    }

    /** Whether the target closed the connection. */
    static boolean isHangUp(Throwable cause) {
        return isSilence(cause)
                || cause instanceof ConnectionClosedException
                || cause instanceof TruncatedChunkException
                || cause instanceof EOFException;
    }

    /** Whether not even the first line of the response was HTTP. */
    static boolean isNoHttp(@Nullable Throwable cause) {
        return cause instanceof ParseException
                && (reason(cause).startsWith("Invalid protocol version")
                        || reason(cause).startsWith("Status line"));
    }

    static String sentence(Throwable cause) {
        if (cause instanceof BodyTooLargeException || cause instanceof StrictContentLength.SeveralLengths) {
            return reason(cause);
        }
        if (cause instanceof NoHttpResponseException) {
            return "the connection was closed before anything was said";
        }
        if (isHangUp(cause)) {
            return "the connection was broken off before the answer was complete (%s)".formatted(reason(cause));
        }
        return cause instanceof HttpException || cause instanceof MalformedChunkCodingException
                ? "it breaks HTTP (%s)".formatted(reason(cause))
                : "it can't be read (%s)".formatted(reason(cause));
    }

    static String reason(Throwable cause) {
        if (cause instanceof ConnectException
                && (cause.getMessage() == null || cause.getMessage().endsWith(REFUSED))) {
            return "connection refused";
        }
        if (cause instanceof ProxyException) {
            return String.valueOf(cause.getMessage());
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : Excerpt.of(Bytes.of(cause.getMessage()));
    }
}
