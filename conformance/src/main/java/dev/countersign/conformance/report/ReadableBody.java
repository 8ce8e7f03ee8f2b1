package dev.countersign.conformance.report;

import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;

/** A body as somebody reads it: JSON with a line for each field, and nothing that steers anything. */
public final class ReadableBody {
    /** Nobody reads more on a page; the recording has it whole. */
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
