package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A question that the documents leave open, and what known implementations do. */
record OpenPoint(String id, String question, List<Answer> answers) {
    static List<OpenPoint> published() {
        List<JsonNode> dialects = Contract.in("dialects");
        List<JsonNode> known =
                dialects.stream().filter(node -> node.has("answers")).toList();
        return dialects.stream()
                .filter(node -> node.has("question"))
                .map(point -> of(point, known))
                .toList();
    }

    String anchor() {
        return Link.anchor(id);
    }

    private static OpenPoint of(JsonNode point, List<JsonNode> known) {
        String id = point.path("id").asText();
        return new OpenPoint(
                id,
                point.path("question").asText(),
                known.stream()
                        .filter(dialect -> dialect.path("answers").has(id))
                        .map(dialect -> new Answer(
                                dialect.path("title").asText(),
                                describe(dialect.path("answers").path(id))))
                        .toList());
    }

    private static String describe(JsonNode answer) {
        return answer.isObject()
                ? "%s (%s)"
                        .formatted(
                                answer.path("answer").asText(),
                                answer.path("because").asText())
                : answer.asText();
    }

    /** @param dialect its title */
    record Answer(String dialect, String text) {}
}
