package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A question that the documents leave open, and what known implementations do. */
record OpenPointSection(String id, String question, List<DialectAnswer> answers) {
    static List<OpenPointSection> published() {
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

    private static OpenPointSection of(JsonNode point, List<JsonNode> known) {
        String id = point.path("id").asText();
        return new OpenPointSection(
                id,
                point.path("question").asText(),
                known.stream()
                        .filter(dialect -> dialect.path("answers").has(id))
                        .map(dialect -> new DialectAnswer(
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
    record DialectAnswer(String dialect, String text) {}
}
