package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.wire.Answer;

/** Finds things in what an answer shows. */
final class Shown {
    private Shown() {}

    /** A resource in an answer to retrieve, browse or search. */
    static JsonNode resource(Answer answer, String id) {
        JsonNode body = answer.body();
        if (!body.has("items")) {
            if (Fields.text(answer, body, "/id").equals(id)) {
                return body;
            }
            throw new AssertionError(answer.about("resource %s must be shown, but is not".formatted(id)));
        }
        for (JsonNode item : body.path("items")) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(answer.about("resource %s must be on the page, but is not".formatted(id)));
    }

    static String state(Answer answer, String id) {
        return Fields.text(answer, resource(answer, id), "/status/state");
    }

    /** Whether a field is absent or null: documents don't tell one from the other. */
    static boolean isLeftOut(JsonNode field) {
        return field.isMissingNode() || field.isNull();
    }
}
