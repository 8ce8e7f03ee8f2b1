package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.wire.Response;
import java.util.List;

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

    /**
     * A resource in a response to retrieve, browse or search, for checks of what it shows.
     *
     * @throws PreconditionFailedException where the response does not show it at all, which other checks cover
     */
    static JsonNode required(Response answer, String id) {
        String call = CallNames.of(answer.exchange());
        if (!answer.isSuccess()) {
            throw new PreconditionFailedException(
                    new Precondition(call, Deviation.STATUS), answer.about("resource %s must be shown".formatted(id)));
        }
        JsonNode body = answer.body();
        for (JsonNode shown : body.has("items") ? body.path("items") : List.of(body)) {
            if (shown.path("id").asText().equals(id)) {
                return shown;
            }
        }
        throw new PreconditionFailedException(
                new Precondition(call, Deviation.ITEMS), answer.about("resource %s must be shown".formatted(id)));
    }

    static String state(Response answer, String id) {
        return Fields.text(answer, resource(answer, id), "/status/state");
    }

    /** Whether a field is absent or null: the documents do not distinguish them. */
    static boolean isLeftOut(JsonNode field) {
        return field.isMissingNode() || field.isNull();
    }
}
