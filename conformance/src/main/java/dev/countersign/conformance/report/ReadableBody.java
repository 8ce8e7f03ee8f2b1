package dev.countersign.conformance.report;

import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;

/** Formats a body for people: JSON is pretty-printed, control characters are escaped. */
public final class ReadableBody {
    /** In characters; the recording has the whole body. */
    private static final int LONGEST = 20_000;

    private ReadableBody() {}

    public static String of(Bytes body) {
        String text = TerminalEscaper.lines(text(body));
        return text.length() <= LONGEST
                ? text
                : "%s... (%d bytes; exchanges.ndjson has them all)".formatted(text.substring(0, LONGEST), body.size());
    }

    private static String text(Bytes body) {
        try {
            return body.isEmpty() ? "" : Json.read(body).toPrettyString();
        } catch (Json.NotJson notJson) {
            return body.text();
        }
    }
}
