package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;
import java.time.InstantSource;
import java.util.List;

/** Accepts updates of providers. Updates of a job that has ended are stored and shown, but have no effect. */
final class KotlinUpdates {
    private final LateUpdates lateUpdates;
    private final InstantSource time;

    KotlinUpdates(LateUpdates lateUpdates, InstantSource time) {
        this.lateUpdates = lateUpdates;
        this.time = time;
    }

    EdgeResponse answer(EdgeRequest request, Upstream core) {
        EdgeResponse response = core.send(request);
        String why = response.json().path("why").asText("");
        if (response.status() != 400 || !(why.contains("takes no more updates") || why.contains("can't become"))) {
            return response;
        }
        for (JsonNode item : request.json().path("items")) {
            EdgeResponse alone = core.send(GoBulk.of(request, List.of(item)));
            if (!alone.isSuccess()) {
                lateUpdates.add(item.path("id").asText(), item.path("update"), time.millis());
            }
        }
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return EdgeResponse.json(200, nothing);
    }
}
