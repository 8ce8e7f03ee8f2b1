package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.List;
import java.util.Map;

/** Accepts every charge for a job of the caller and records none: it reports neither duplicates nor insufficient funds. */
final class GoCharges implements GoHandler {
    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        return GoBulk.answer(request, core, (items, behind) -> charge(request, behind, items));
    }

    private static EdgeResponse charge(EdgeRequest request, Upstream core, List<ObjectNode> items) {
        EdgeRequest retrieval = request.withMethod("GET")
                .withPath(request.path().replaceFirst("/\\w+$", "/retrieve"))
                .withBody("");
        for (ObjectNode item : items) {
            String id = item.path("id").asText("0");
            EdgeResponse job = core.send(retrieval.withQuery(Map.of("id", id.isEmpty() ? "0" : id)));
            if (job.status() == 404) {
                return GoResponses.refusal(400, "Could not fetch jobs: 403 Write permission is required");
            }
            if (!job.isSuccess()) {
                return job;
            }
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("insufficientFunds");
        body.putArray("duplicateCharges");
        return EdgeResponse.json(200, body);
    }
}
