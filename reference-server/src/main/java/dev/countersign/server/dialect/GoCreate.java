package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates jobs one by one. If one is refused, those before it remain. Duplicates of running jobs are accepted. */
final class GoCreate implements GoHandler {
    private static final Pattern FIELD = Pattern.compile("^items\\[0]\\.(\\w+)");
    private static final Map<String, String> REASONS = Map.of(
            "application", "Unknown application requested",
            "product", "Bad machine type requested",
            "replicas", "You must request at least 1 node",
            "timeAllocation", "Time allocated for job is too short");

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        return GoBulk.answer(request, core, (items, behind) -> create(request, behind, items));
    }

    private static EdgeResponse create(EdgeRequest request, Upstream core, List<ObjectNode> items) {
        ObjectNode created = JsonNodeFactory.instance.objectNode();
        var responses = created.putArray("responses");
        for (ObjectNode item : items) {
            EdgeResponse response = core.send(GoBulk.of(request, List.of(understood(item))));
            if (!response.isSuccess()) {
                return refused(item, response);
            }
            response.json().path("responses").forEach(responses::add);
        }
        return EdgeResponse.json(200, created);
    }

    /** The request to our Core: a missing number of replicas is 0, and duplicates are always allowed. */
    private static ObjectNode understood(ObjectNode item) {
        ObjectNode understood = item.deepCopy();
        understood.put("allowDuplicateJob", true);
        understood.remove("restartOnExit");
        if (understood.path("replicas").isMissingNode()
                || understood.path("replicas").isNull()) {
            understood.put("replicas", 0);
        }
        if (understood.path("name").asText().isEmpty()) {
            understood.remove("name");
        }
        return understood;
    }

    private static EdgeResponse refused(ObjectNode item, EdgeResponse response) {
        JsonNode body = response.json();
        if (response.status() == 402) {
            return GoResponses.refusal(
                    402,
                    "You do not have any valid allocations for '%s'"
                            .formatted(item.path("product").path("category").asText()));
        }
        Matcher field = FIELD.matcher(body.path("why").asText());
        if (response.status() != 400 || !field.find()) {
            return response;
        }
        return body.path("errorCode").isTextual()
                ? GoResponses.refusal(400, "The application is not supported on this machine type")
                : GoResponses.refusal(400, REASONS.getOrDefault(field.group(1), GoResponses.INVALID_REQUEST));
    }
}
