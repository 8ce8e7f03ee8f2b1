package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;

/** Issues access tokens to providers, each together with an empty one for browsers. */
final class GoRefresh implements GoHandler {
    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        EdgeResponse response = core.send(request);
        if (response.status() == 401) {
            return GoResponses.refusal(401, "Unauthorized");
        }
        JsonNode body = response.json();
        body.path("responses").forEach(token -> ((ObjectNode) token).put("csrfToken", ""));
        return response.isSuccess() ? response.withBody(body) : response;
    }
}
