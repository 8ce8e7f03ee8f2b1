package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies updates one by one, after checking that all jobs belong to the provider. A job that has ended accepts updates
 * unless they name a state that is not final.
 */
final class GoControlUpdate implements GoHandler {
    private static final List<String> FINAL = List.of("SUCCESS", "FAILURE", "EXPIRED");
    private static final Set<Integer> ABSENT = Set.of(403, 404);

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
            if (isForeign(request, core, item.path("id").asText())) {
                return GoResponses.refusal(
                        404,
                        "Not found or permission denied (%s)"
                                .formatted(item.path("id").asText()));
            }
        }
        for (ObjectNode item : items) {
            EdgeResponse response = core.send(GoBulk.of(request, List.of(item)));
            if (!response.isSuccess() && !takenLate(item, response)) {
                return response.status() == 400 ? GoResponses.INVALID : response;
            }
        }
        return GoResponses.empty();
    }

    /** Whether a provider is denied access to the job; other callers are left to our Core to refuse. */
    private static boolean isForeign(EdgeRequest request, Upstream core, String id) {
        EdgeRequest retrieval = request.withMethod("GET")
                .withPath(request.path().replaceFirst("/update$", "/retrieve"))
                .withQuery(Map.of("id", id))
                .withBody("");
        return Bearer.of(request).isProvider()
                && ABSENT.contains(core.send(retrieval).status());
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
}
