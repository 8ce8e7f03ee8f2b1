package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;

/** The refusals of Core in Kotlin. */
final class KotlinResponses {
    private KotlinResponses() {}

    static EdgeResponse refusal(int status, String why) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return EdgeResponse.json(status, body.put("why", why).putNull("errorCode"));
    }

    /** Translates refusals of our Core to the statuses and messages of the one in Kotlin. */
    static EdgeResponse translated(EdgeRequest request, EdgeResponse response) {
        String why = response.json().path("why").asText("");
        if (response.status() == 500) {
            return refusal(500, "Internal Server Error");
        }
        if (response.status() == 400 && why.contains("there is no product")) {
            boolean created = request.is("POST", "/api/jobs");
            return created ? refusal(502, "UCloud has received a bad reply from the provider") : response;
        }
        if (response.status() == 400
                && (why.contains("or none that you may change") || why.contains("same as items"))) {
            return refusal(400, "Permission denied. Try to reload the page and try again.");
        }
        return response;
    }
}
