package dev.countersign.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** What a token says of its bearer, where it is one that can be read. */
public record Claims(JsonNode json) {
    public static Optional<Claims> in(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode json = Json.read(Bytes.of(Base64.getUrlDecoder().decode(parts[1])));
            return json.isObject() ? Optional.of(new Claims(json)) : Optional.empty();
        } catch (IllegalArgumentException | Json.NotJson notReadable) {
            return Optional.empty();
        }
    }

    public Optional<String> subject() {
        return text("sub");
    }

    public Optional<String> role() {
        return text("role");
    }

    Optional<Instant> expiresAt() {
        JsonNode seconds = json.path("exp");
        return seconds.canConvertToLong() && Math.abs(seconds.longValue()) < Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }
}
