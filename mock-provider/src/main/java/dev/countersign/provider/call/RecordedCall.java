package dev.countersign.provider.call;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.WireJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A call that this provider received, accepted or not.
 *
 * @param at when it arrived, in ms since epoch
 * @param operation such as {@code create}
 * @param kind of resource, such as {@code example}; null where the path names none
 * @param body JSON; null where there was none, or it was not JSON
 * @param status of the response; 0 where the connection was dropped
 * @param why the reason of an error response; null where there is none
 * @param fault whether a fault determined the response
 * @param erred whether the provider failed without a fault: it could not read the call, rejected its token, or threw
 */
public record RecordedCall(
        long at,
        String operation,
        @Nullable String kind,
        String method,
        String path,
        @JsonRawValue @Nullable String body,
        int status,
        @Nullable String why,
        boolean fault,
        boolean erred) {
    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};

    /** Whether a value anywhere in the body equals this text, however it is escaped there. */
    boolean names(String text) {
        return body != null && isIn(WireJson.read(body.getBytes(StandardCharsets.UTF_8), JSON), text);
    }

    private static boolean isIn(JsonNode node, String text) {
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                if (isIn(child, text)) {
                    return true;
                }
            }
            return false;
        }
        return node.isTextual() && node.textValue().equals(text);
    }
}
