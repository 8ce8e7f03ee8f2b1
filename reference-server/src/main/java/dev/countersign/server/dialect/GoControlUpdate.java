package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.contract.edge.EdgeRequest;
import dev.countersign.contract.edge.EdgeResponse;
import dev.countersign.contract.edge.GoResponses;
import dev.countersign.contract.edge.Upstream;
import java.time.InstantSource;
import java.util.List;

/**
 * Applies updates one after the other, also those before one of an unknown job. A job that has ended accepts updates unless they
 * name a state that is not final.
 */
final class GoControlUpdate implements GoHandler {
    private static final List<String> FINAL = List.of("SUCCESS", "FAILURE", "EXPIRED");

    private final GoState state;
    private final InstantSource time;

    GoControlUpdate(GoState state, InstantSource time) {
        this.state = state;
        this.time = time;
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        return GoBulk.answer(request, core, (items, behind) -> update(request, behind, items));
    }

    private EdgeResponse update(EdgeRequest request, Upstream core, List<ObjectNode> items) {
        for (ObjectNode item : items) {
            EdgeResponse response = core.send(GoBulk.of(request, List.of(item)));
            if (!response.isSuccess() && !takenLate(item, response)) {
                return refused(item, response);
            }
        }
        return GoResponses.empty();
    }

    private boolean takenLate(ObjectNode item, EdgeResponse response) {
        String why = response.json().path("why").asText();
        boolean ended = why.contains("takes no more updates");
        if (response.status() != 400 || !(ended || why.contains("can't become"))) {
            return false;
        }
        JsonNode next = item.path("update").path("state");
        if (!ended || !next.isTextual() || FINAL.contains(next.asText())) {
            state.lateUpdates().add(item.path("id").asText(), item.path("update"), time.millis());
        }
        return true;
    }

    private static EdgeResponse refused(ObjectNode item, EdgeResponse response) {
        if (response.status() != 400) {
            return response;
        }
        return response.json().path("why").asText().contains(".id: there is no")
                ? GoResponses.refusal(
                        404,
                        "Not found or permission denied (%s)"
                                .formatted(item.path("id").asText()))
                : GoResponses.INVALID;
    }
}
