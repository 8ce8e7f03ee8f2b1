package dev.countersign.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * The exchanges of a scenario as gzip in Base64; the page's script decompresses them on demand.
 *
 * @param place the scenario's index in {@link PageData}
 */
record PackedFlow(int place, String base64) {
    static PackedFlow of(int place, JsonNode exchanges) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(exchanges.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes whatever is written", e);
        }
        return new PackedFlow(place, Base64.getEncoder().encodeToString(packed.toByteArray()));
    }

    /** Reads what {@link #line} has written. */
    static PackedFlow read(String line) {
        int separator = line.indexOf(' ');
        return new PackedFlow(Integer.parseInt(line.substring(0, separator)), line.substring(separator + 1));
    }

    String line() {
        return "%d %s%n".formatted(place, base64);
    }
}
