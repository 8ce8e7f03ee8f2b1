package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The pages of errata and dialects: where the documents contradict themselves, and where they are silent. */
final class ContractPages {
    private ContractPages() {}

    static String errata() {
        return Html.element("h1", "Errata")
                + Html.element("p", "Where the documents contradict themselves, and which readings are taken.")
                + Contract.in("errata").stream().map(ContractPages::erratum).collect(joining());
    }

    static String dialects() {
        List<JsonNode> known = Contract.in("dialects").stream()
                .filter(node -> node.has("answers"))
                .toList();
        return Html.element("h1", "Dialects")
                + Html.element("p", "What known implementations do where the documents leave it open.")
                + points().stream().map(point -> point(point, known)).collect(joining());
    }

    /** The points that the documents leave open. */
    static List<JsonNode> points() {
        return Contract.in("dialects").stream()
                .filter(node -> node.has("question"))
                .toList();
    }

    private static String erratum(JsonNode erratum) {
        String readings = erratum.path("readings")
                .valueStream()
                .map(reading -> Html.element("li", reading.asText()))
                .collect(joining());
        return section(erratum, "what")
                + Html.element("p", erratum.path("where").asText())
                + "<ul>%s</ul></section>%n".formatted(readings);
    }

    private static String point(JsonNode point, List<JsonNode> known) {
        String id = point.path("id").asText();
        String answers = known.stream()
                .filter(dialect -> dialect.path("answers").has(id))
                .map(dialect -> "<dt>%s</dt><dd>%s</dd>"
                        .formatted(
                                Html.text(dialect.path("title").asText()),
                                Html.text(answer(dialect.path("answers").path(id)))))
                .collect(joining());
        return section(point, "question") + "<dl>%s</dl></section>%n".formatted(answers);
    }

    private static String answer(JsonNode answer) {
        return answer.isObject()
                ? "%s (%s)"
                        .formatted(
                                answer.path("answer").asText(),
                                answer.path("because").asText())
                : answer.asText();
    }

    private static String section(JsonNode node, String text) {
        String id = node.path("id").asText();
        return "<section id=\"%s\">%n".formatted(Html.anchor(id))
                + Html.element("h2", id)
                + Html.element("p", node.path(text).asText());
    }
}
