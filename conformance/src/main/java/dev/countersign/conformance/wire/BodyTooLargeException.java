package dev.countersign.conformance.wire;

import java.io.IOException;

/** An answer goes on beyond what is taken of it. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(int limit) {
        super("the body of the answer is larger than %d bytes".formatted(limit));
    }
}
