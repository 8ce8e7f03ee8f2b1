package dev.countersign.server.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.model.edge.EdgeRequest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The sender that a request claims. The server behind the edge proxy verifies it.
 *
 * @param subject empty if no token names one
 */
public record Bearer(String subject) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PROVIDER_PREFIX = "#P_";

    public static Bearer of(EdgeRequest request) {
        return new Bearer(subject(request.header("Authorization")));
    }

    public boolean isProvider() {
        return subject.startsWith(PROVIDER_PREFIX);
    }

    /** The id of the provider; empty for a user. */
    public String provider() {
        return isProvider() ? subject.substring(PROVIDER_PREFIX.length()) : "";
    }

    private static String subject(@Nullable String authorization) {
        String[] parts = String.valueOf(authorization).split("\\.", -1);
        if (parts.length != 3) {
            return "";
        }
        try {
            JsonNode claims = MAPPER.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
            return claims.path("sub").asText("");
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return "";
        }
    }
}
