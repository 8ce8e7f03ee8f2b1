package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Shows one job, or pages of jobs. Ignores filters by provider; filters by time compare whole seconds. */
final class KotlinListing {
    private static final Set<String> IGNORED = Set.of("filterProvider", "hideProvider");
    private static final Set<String> INSTANTS = Set.of("filterCreatedAfter", "filterCreatedBefore");
    private static final long SECOND = 1_000;

    private final KotlinJob jobs;

    KotlinListing(KotlinJob jobs) {
        this.jobs = jobs;
    }

    EdgeResponse retrieve(EdgeRequest request, Upstream core) {
        Map<String, String> query = understood(request.query());
        EdgeResponse response = core.send(request.withQuery(query));
        return response.isSuccess() ? response.withBody(shown((ObjectNode) response.json(), query)) : response;
    }

    EdgeResponse browse(EdgeRequest request, Upstream core) {
        return list(request, core, understood(request.query()), job -> true);
    }

    EdgeResponse search(EdgeRequest request, Upstream core) {
        JsonNode body = request.json();
        EdgeResponse entry = core.send(request);
        if (!entry.isSuccess() || !body.isObject()) {
            return entry;
        }
        Map<String, String> query = new LinkedHashMap<>();
        addTo(query, body);
        addTo(query, body.path("flags"));
        query.keySet().removeAll(Set.of("query", "flags"));
        String text = body.path("query").asText("").toLowerCase(Locale.ROOT);
        EdgeRequest listing =
                request.withMethod("GET").withPath("/api/jobs/browse").withBody("");
        return list(listing, core, understood(query), job -> mentions(job, text));
    }

    private EdgeResponse list(
            EdgeRequest request, Upstream core, Map<String, String> query, Predicate<ObjectNode> wanted) {
        if (JobOrder.parse(query.getOrDefault("itemsToSkip", "")) < 0) {
            EdgeResponse entry = core.send(request);
            return entry.status() == 401 ? entry : KotlinResponses.refusal(400, "Invalid offset");
        }
        EdgeResponse wellFormed = core.send(request.withQuery(withoutPosition(query)));
        if (!wellFormed.isSuccess()) {
            return wellFormed;
        }
        List<ObjectNode> found = new ArrayList<>();
        EdgeResponse last = new JobListing(request, core, query, Set.of()).read(found);
        if (!last.isSuccess()) {
            return last;
        }
        KotlinPage page = KotlinPage.of(found.stream().filter(wanted).toList(), query);
        page.items().forEach(job -> shown(job, query));
        return page.response();
    }

    /** The request for a first page; our Core refuses it if it can't be read. */
    private static Map<String, String> withoutPosition(Map<String, String> query) {
        Map<String, String> first = new LinkedHashMap<>(query);
        first.keySet().removeAll(Set.of("next", "itemsToSkip", "itemsPerPage"));
        return first;
    }

    private ObjectNode shown(ObjectNode job, Map<String, String> query) {
        return jobs.of(job, "true".equals(query.get("includeOthers")));
    }

    private static Map<String, String> understood(Map<String, String> given) {
        Map<String, String> query = new LinkedHashMap<>(given);
        query.keySet().removeAll(IGNORED);
        query.replaceAll((name, value) -> {
            if (name.startsWith("include")) {
                return String.valueOf("true".equals(value));
            }
            if (name.equals("filterState")) {
                return value.toUpperCase(Locale.ROOT);
            }
            return INSTANTS.contains(name) && value.matches("\\d{1,18}")
                    ? String.valueOf(Long.parseLong(value) / SECOND * SECOND)
                    : value;
        });
        return query;
    }

    private static void addTo(Map<String, String> query, JsonNode fields) {
        fields.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                query.put(field.getKey(), field.getValue().asText());
            }
        });
    }

    private static boolean mentions(ObjectNode job, String text) {
        JsonNode specification = job.path("specification");
        return Stream.of(specification.path("application").path("name"), specification.path("name"), job.path("id"))
                .anyMatch(value -> value.asText("").toLowerCase(Locale.ROOT).contains(text));
    }
}
