package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.wire.Response;

/** Finds resources and fields in responses. */
final class ResourceJson {
    /** An id refers to its resource. */
    private static final String IDS = "RES-001";

    private ResourceJson() {}

    /** A resource in a response to retrieve, browse or search. */
    static JsonNode resource(Response answer, String id) {
        JsonNode body = answer.body();
        if (!body.has("items")) {
            String shown = Fields.text(answer, body, "/id");
            if (shown.equals(id)) {
                return body;
            }
            throw new DeviationError(Deviations.ofField(answer.exchange(), "/id", id, shown, IDS));
        }
        for (JsonNode item : body.path("items")) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new DeviationError(Deviations.at(answer.exchange(), Deviation.ITEMS, "resource " + id, "not found"));
    }

    static String state(Response answer, String id) {
        return Fields.text(answer, resource(answer, id), "/status/state");
    }

    /** Whether a field is absent or null: the documents do not distinguish them. */
    static boolean isLeftOut(JsonNode field) {
        return field.isMissingNode() || field.isNull();
    }
}
