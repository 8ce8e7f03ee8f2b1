package dev.countersign.conformance.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why the JDK's client could make nothing of an answer. Its own words may quote the target. */
final class Flaw {
    private static final String NOTHING = "header parser received no bytes";
    private static final String STATUS_LINE = "status line";

    private Flaw() {}

    /** Whether nobody answered at all, rather than in a wrong way. */
    static boolean isUnreachable(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLException;
    }

    /** Whether the target hung up. */
    static boolean isHangUp(Throwable cause) {
        return !isUnreachable(cause)
                && (reason(cause).contains(NOTHING)
                        || isAbout(EOFException.class, cause)
                        || isAbout(SocketException.class, cause));
    }

    /** Whether not even the first line of the answer was HTTP. */
    static boolean isNoHttp(@Nullable Throwable cause) {
        return cause instanceof ProtocolException && reason(cause).contains(STATUS_LINE);
    }

    static String sentence(Throwable cause) {
        if (cause instanceof BodyTooLarge) {
            return reason(cause);
        }
        if (reason(cause).contains(NOTHING)) {
            return "the connection was closed before anything was said";
        }
        if (isHangUp(cause)) {
            return "the connection was broken off before the answer was complete (%s)".formatted(reason(cause));
        }
        if (cause instanceof NumberFormatException) {
            return "its Content-Length is no length (%s)".formatted(reason(cause));
        }
        return cause instanceof ProtocolException
                ? "it breaks HTTP (%s)".formatted(reason(cause))
                : "it can't be read (%s)".formatted(reason(cause));
    }

    static String reason(Throwable cause) {
        String message = cause.getMessage();
        if (message == null) {
            return cause instanceof ConnectException
                    ? "nobody takes calls there"
                    : cause.getClass().getSimpleName();
        }
        return Excerpt.of(Bytes.of(message));
    }

    private static boolean isAbout(Class<? extends IOException> type, Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
