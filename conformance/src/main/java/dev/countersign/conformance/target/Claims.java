package dev.countersign.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The claims of a token that can be decoded. */
public record Claims(JsonNode json) {
    private static final Pattern NO_NAME = Pattern.compile("\\d*|[0-9a-fA-F-]{16,}|.*[|:].*");

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

    /**
     * The username of the bearer, from one of the usual claims; empty if there is none. A subject such as a UUID is not a
     * username.
     */
    public Optional<String> username() {
        return Stream.of("http://wso2.org/claims/enduser", "preferred_username", "username", "sub")
                .flatMap(claim -> text(claim).stream())
                .findFirst()
                .map(name -> name.substring(name.lastIndexOf('/') + 1).replaceFirst("@.*", ""))
                .filter(name -> !NO_NAME.matcher(name).matches());
    }

    /** The bearer's role in each project, by project id; empty if the token names none. */
    public Map<String, String> membership() {
        return texts("membership");
    }

    /** The project of each group that the bearer is in, by group id; empty if the token names none. */
    public Map<String, String> groups() {
        return texts("groups");
    }

    private Map<String, String> texts(String claim) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.path(claim).properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                texts.put(entry.getKey(), entry.getValue().textValue());
            }
        });
        return texts;
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
