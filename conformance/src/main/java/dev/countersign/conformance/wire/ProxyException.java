package dev.countersign.conformance.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A proxy can't be reached, or refuses. The message is a sentence about the proxy, with a remedy. */
public final class ProxyException extends IOException {
    private static final long serialVersionUID = 1L;

    ProxyException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
