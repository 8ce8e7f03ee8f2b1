package dev.countersign.mutation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.wire.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scenario has sent and received, and what could therefore be in the wrong place.
 *
 * @param ids of all created resources, in the order in which they became known
 * @param resource one from a response; an empty object if there was none
 * @param elements that may occur in a list where they should not
 */
record Seen(Set<String> ids, JsonNode resource, List<JsonNode> elements) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST = 6;

    static Seen in(List<Exchange> scenario) {
        Set<String> ids = new LinkedHashSet<>();
        ObjectNode resource = JSON.objectNode();
        List<JsonNode> elements = new ArrayList<>();
        elements.add(JSON.textNode("EDIT"));
        for (Exchange exchange : scenario) {
            ids.addAll(handedToProvider(exchange));
            JsonNode answer = Changes.json(exchange.received().body());
            if (answer != null) {
                answer.path("responses").findValuesAsText("id").forEach(ids::add);
                if (resource.isEmpty() && answer.has("specification")) {
                    resource.setAll((ObjectNode) answer);
                }
            }
            if (elements.size() < MOST) {
                elements.addAll(calls(exchange));
            }
        }
        return new Seen(ids, resource, elements);
    }

    /** A scenario that acts as Core assigns the ids of resources itself. */
    private static List<String> handedToProvider(Exchange exchange) {
        JsonNode asked = Changes.json(exchange.sent().body());
        List<String> ids = new ArrayList<>();
        if (asked != null && exchange.sent().url().getPath().startsWith("/ucloud/")) {
            asked.path("items").forEach(item -> ids.add(item.path("id").asText()));
        }
        return ids;
    }

    /** The entry with which a provider would report that it received a request. */
    private static List<JsonNode> calls(Exchange exchange) {
        String path = exchange.sent().url().getPath();
        String method = exchange.sent().method();
        if (method.equals("GET") || !path.startsWith("/api/")) {
            return List.of();
        }
        JsonNode asked = Changes.json(exchange.sent().body());
        String[] parts = path.split("/", -1);
        String operation = parts.length > 3 ? parts[3] : method.equals("DELETE") ? "delete" : "create";
        ObjectNode call = JSON.objectNode()
                .put("at", Long.MAX_VALUE)
                .put("operation", operation)
                .put("kind", parts[2])
                .put("method", method)
                .put("path", path);
        call.set("body", asked == null ? JSON.nullNode() : asItHears(asked));
        return List.of(call);
    }

    /** The specification that Core receives is a part of what the provider receives. */
    private static JsonNode asItHears(JsonNode asked) {
        JsonNode heard = asked.deepCopy();
        for (JsonNode item : heard.path("items")) {
            if (item instanceof ObjectNode object) {
                object.set("specification", item.deepCopy());
            }
        }
        return heard;
    }
}
