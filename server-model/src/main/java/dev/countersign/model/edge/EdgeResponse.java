package dev.countersign.model.edge;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A response that an {@link EdgeProxy} sends.
 *
 * @param contentType null where there is none
 */
public record EdgeResponse(int status, @Nullable String contentType, String body) {
    private static final String JSON = "application/json; charset=utf-8";

    /** A response with a JSON body. */
    public static EdgeResponse json(int status, JsonNode body) {
        return new EdgeResponse(status, JSON, body.toString());
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The body as JSON; a missing node where it is not JSON. */
    public JsonNode json() {
        return EdgeJson.read(body);
    }

    public EdgeResponse withBody(JsonNode json) {
        return new EdgeResponse(status, contentType, json.toString());
    }

    public EdgeResponse withContentType(String other) {
        return new EdgeResponse(status, other, body);
    }
}
