package dev.countersign.conformance.wire;

import java.io.IOException;

/** The body of a response exceeds the limit. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(int limit) {
        super("the body of the answer is larger than %d bytes".formatted(limit));
    }
}
