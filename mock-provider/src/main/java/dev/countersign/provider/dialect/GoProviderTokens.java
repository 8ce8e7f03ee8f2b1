package dev.countersign.provider.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The gateway in front of the provider, which refuses invalid tokens with messages of its own. */
final class GoProviderTokens {
    static final EdgeResponse INVALID = new EdgeResponse(401, null, "Jwt is invalid");

    private static final EdgeResponse MISSING = new EdgeResponse(401, null, "Jwt is missing");
    private static final JsonMapper MAPPER = new JsonMapper();

    private GoProviderTokens() {}

    /** The response to a token that is missing or can't be parsed; null where there is one to be verified. */
    static @Nullable EdgeResponse refusal(EdgeRequest request) {
        String authorization = request.header("Authorization");
        if (authorization == null) {
            return MISSING;
        }
        return claims(authorization).isObject() ? null : INVALID;
    }

    /** Whether the token is genuine, for any audience. */
    static boolean isTrusted(EdgeRequest request, Upstream provider) {
        JsonNode claims = claims(String.valueOf(request.header("Authorization")));
        boolean forProviders = claims.path("role").asText().equals("SERVICE")
                && claims.path("sub").asText().equals("_UCloud");
        EdgeRequest probe = request.withMethod("GET")
                .withPath(request.path().replaceFirst("^(/ucloud/[^/]+).*$", "$1/jobs/retrieveProducts"))
                .withBody("");
        return !forProviders || provider.send(probe).status() != 401;
    }

    private static JsonNode claims(String authorization) {
        String[] parts = authorization.split("\\.", -1);
        if (parts.length != 3) {
            return MAPPER.missingNode();
        }
        try {
            return MAPPER.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return MAPPER.missingNode();
        }
    }
}
