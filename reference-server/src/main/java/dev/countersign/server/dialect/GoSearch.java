package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds jobs by a part of their id, their name or their application's name. Reads flags next to the query, not nested ones. */
final class GoSearch implements GoHandler {
    private final GoBrowse browse;

    GoSearch(GoBrowse browse) {
        this.browse = browse;
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        JsonNode body = request.json();
        EdgeRequest listing = request.withMethod("GET")
                .withPath(request.path().replaceFirst("/search$", "/browse"))
                .withBody("");
        if (!body.isObject()) {
            EdgeResponse entry = core.send(listing);
            return entry.isSuccess() ? GoResponses.INVALID : entry;
        }
        String text = body.path("query").asText("").toLowerCase(Locale.ROOT);
        return browse.list(listing, core, flat(body), job -> mentions(job, text));
    }

    private static Map<String, String> flat(JsonNode body) {
        Map<String, String> flags = new LinkedHashMap<>();
        body.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                flags.put(field.getKey(), field.getValue().asText());
            }
        });
        flags.remove("query");
        flags.remove("sortBy");
        return flags;
    }

    private static boolean mentions(ObjectNode job, String text) {
        JsonNode specification = job.path("specification");
        return Stream.of(specification.path("application").path("name"), specification.path("name"), job.path("id"))
                .anyMatch(value -> value.asText("").toLowerCase(Locale.ROOT).contains(text));
    }
}
