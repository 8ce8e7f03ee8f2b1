package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;

/** Creates jobs; refuses those without parameters or resources, which may be empty. */
final class KotlinCreation {
    private KotlinCreation() {}

    static EdgeResponse answer(EdgeRequest request, Upstream core) {
        if (isComplete(request.json())) {
            return core.send(request);
        }
        EdgeResponse entry = core.send(request.withBody("{"));
        return entry.status() == 400
                ? KotlinResponses.refusal(400, "Parameters and resources must be specified")
                : entry;
    }

    /** Unreadable requests count as complete: our Core refuses them. */
    private static boolean isComplete(JsonNode body) {
        JsonNode items = body.path("items");
        if (items.isObject()) {
            return hasBoth(items);
        }
        boolean complete = true;
        for (JsonNode item : items) {
            complete &= !item.isObject() || hasBoth(item);
        }
        return complete;
    }

    private static boolean hasBoth(JsonNode item) {
        return item.path("parameters").isObject() && item.path("resources").isArray();
    }
}
