package dev.countersign.provider.call;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.WireJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One call that this provider was sent, whether it took it or not.
 *
 * @param at when it arrived, in ms since epoch
 * @param operation such as {@code create}
 * @param kind of resource, such as {@code example}; null where the path names none
 * @param body JSON; null where there was none, or it was anything else
 * @param status of the answer; 0 where the connection was dropped
 * @param why the reason of a refusal; null where there is none
 * @param fault whether a fault of an operator decided the answer
 * @param erred whether the provider failed without a fault: could not read it, rejected its token, or threw
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

    /** Whether this very text is a value somewhere in the body, however it is spelled there. */
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
