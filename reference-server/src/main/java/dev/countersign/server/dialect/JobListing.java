package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All jobs that a caller may list, newest first. */
final class JobListing {
    private static final Set<String> OF_PAGES =
            Set.of("itemsPerPage", "next", "itemsToSkip", "consistency", "sortBy", "sortDirection");

    private final EdgeRequest request;
    private final Upstream core;
    private final Map<String, String> filters;

    /** @param ownFilters the parameters that are not passed on to our Core */
    JobListing(EdgeRequest request, Upstream core, Map<String, String> query, Set<String> ownFilters) {
        this.request = request;
        this.core = core;
        this.filters = new LinkedHashMap<>(query);
        this.filters.keySet().removeAll(OF_PAGES);
        this.filters.keySet().removeAll(ownFilters);
    }

    /**
     * Reads all pages.
     *
     * @param found receives the jobs
     * @return the last response, or the refusal
     */
    EdgeResponse read(List<ObjectNode> found) {
        Map<String, String> page = new LinkedHashMap<>(filters);
        page.put("itemsPerPage", "250");
        page.put("sortDirection", "descending");
        page.put("includeUpdates", "true");
        EdgeResponse response = core.send(request.withQuery(page));
        while (response.isSuccess()) {
            JsonNode body = response.json();
            body.path("items").forEach(item -> found.add((ObjectNode) item));
            if (!body.path("next").isTextual()) {
                found.sort(JobOrder.NEWEST_FIRST);
                return response;
            }
            page.put("next", body.path("next").asText());
            response = core.send(request.withQuery(page));
        }
        return response;
    }
}
