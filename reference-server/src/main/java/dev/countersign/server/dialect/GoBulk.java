package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Bulk requests as Go reads them: strict JSON, with any number of items, including none. */
final class GoBulk {
    private GoBulk() {}

    /** Handles a bulk request if its items can be read. Authentication is checked first. */
    static EdgeResponse answer(
            EdgeRequest request, Upstream core, BiFunction<List<ObjectNode>, Upstream, EdgeResponse> handler) {
        JsonNode body = request.json();
        JsonNode items = body.path("items");
        boolean absent = body.isObject() && (items.isMissingNode() || items.isNull());
        if (absent || !areObjects(items) || items.isEmpty()) {
            EdgeResponse entry = core.send(request.withBody("{"));
            if (entry.status() != 400) {
                return entry;
            }
            boolean nothing = absent || (items.isArray() && items.isEmpty());
            return nothing ? GoResponses.empty() : unreadable(request);
        }
        List<ObjectNode> read = new ArrayList<>();
        items.forEach(item -> read.add((ObjectNode) item));
        return handler.apply(read, core);
    }

    /** A request with these items. */
    static EdgeRequest of(EdgeRequest request, List<? extends JsonNode> items) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("items").addAll(items);
        return request.withBody(body);
    }

    private static EdgeResponse unreadable(EdgeRequest request) {
        return request.body().isBlank() ? GoResponses.refusal(400, "No request body found") : GoResponses.INVALID;
    }

    private static boolean areObjects(JsonNode items) {
        boolean objects = items.isArray();
        for (JsonNode item : items) {
            objects &= item.isObject();
        }
        return objects;
    }
}
