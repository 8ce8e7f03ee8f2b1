package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;
import java.util.concurrent.atomic.AtomicLong;

/** Treats every charge as new, regardless of its id. */
final class KotlinCharges {
    private final AtomicLong count = new AtomicLong();

    EdgeResponse answer(EdgeRequest request, Upstream core) {
        JsonNode body = request.json();
        for (JsonNode item : body.path("items")) {
            if (item instanceof ObjectNode charge && charge.path("chargeId").isTextual()) {
                charge.put(
                        "chargeId", "%s, %d".formatted(charge.path("chargeId").asText(), count.incrementAndGet()));
            }
        }
        return core.send(body.isObject() ? request.withBody(body) : request);
    }
}
