package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Retrieves a job. Responds with 403 for an unknown job or one that the caller may not see, and with 404 for one that a
 * filter excludes. Ignores filters by state and application, and always shows parts that are optional elsewhere.
 */
final class GoRetrieve implements GoHandler {
    private static final EdgeResponse DENIED = GoResponses.refusal(403, "Write permission is required");
    private static final List<String> IGNORED = List.of("filterState", "filterApplication", "includeParameters");

    private final GoState state;

    GoRetrieve(GoState state) {
        this.state = state;
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        Map<String, String> query = new LinkedHashMap<>(request.query());
        query.keySet().removeAll(IGNORED);
        query.merge("id", "0", (given, none) -> given.isEmpty() ? none : given);
        String creator = query.remove("filterCreatedBy");
        Map<String, String> all = new LinkedHashMap<>(query);
        all.put("includeUpdates", "true");
        EdgeResponse response = core.send(request.withQuery(all));
        if (response.status() == 404) {
            return absent(request, core, query);
        }
        if (!response.isSuccess()) {
            return response.status() == 400 ? GoResponses.INVALID : response;
        }
        ObjectNode job = (ObjectNode) response.json();
        if (creator != null
                && !creator.equals(job.path("owner").path("createdBy").asText())) {
            return GoResponses.refusal(404, "Not found");
        }
        if (isOutsider(request, core, job.path("owner").path("project"))) {
            return DENIED;
        }
        GoFlags flags = GoFlags.retrieving(query);
        ObjectNode shown = new GoJob(state).of(job, flags);
        state.grants().show(shown, Bearer.of(request).subject(), flags.others());
        return response.withBody(shown);
    }

    private static EdgeResponse absent(EdgeRequest request, Upstream core, Map<String, String> query) {
        EdgeResponse unfiltered = core.send(request.withQuery(Map.of("id", String.valueOf(query.get("id")))));
        return unfiltered.isSuccess() ? GoResponses.refusal(404, "Not found") : DENIED;
    }

    /** Permissions on a project's job apply only to the project's members, even if granted to others. */
    private static boolean isOutsider(EdgeRequest request, Upstream core, JsonNode project) {
        return project.isTextual()
                && GoEntrance.refusal(request.withHeaders(Map.of("Project", project.asText())), core) != null;
    }
}
