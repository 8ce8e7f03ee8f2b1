package dev.countersign.model.edge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Responses that UCloud's Core and provider in Go have in common. */
public final class GoResponses {
    public static final String INVALID_REQUEST = "Invalid request supplied";
    public static final EdgeResponse INVALID = refusal(400, INVALID_REQUEST);
    public static final EdgeResponse PAGE_NOT_FOUND =
            new EdgeResponse(404, "text/plain; charset=utf-8", "404 page not found\n");

    private GoResponses() {}

    public static EdgeResponse refusal(int status, String why) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("statusCode", status).put("why", why).put("errorCode", "").put("detailedCode", 0);
        return EdgeResponse.json(status, body);
    }

    /** {@code {}}, as for a bulk request without items. */
    public static EdgeResponse empty() {
        return EdgeResponse.json(200, JsonNodeFactory.instance.objectNode());
    }

    /** {@code {"responses": [{}, ...]}}. */
    public static EdgeResponse units(int count) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = body.putArray("responses");
        for (int unit = 0; unit < count; unit++) {
            responses.addObject();
        }
        return EdgeResponse.json(200, body);
    }
}
