package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of calls: one for each service, with a section for each call. */
final class CallPages {
    private final Description description;
    private final Bindings bindings;

    CallPages(Description description, Bindings bindings) {
        this.description = description;
        this.bindings = bindings;
    }

    Set<String> services() {
        Set<String> services = new LinkedHashSet<>();
        description.calls().forEach(call -> services.add(call.service()));
        return services;
    }

    /** The table of all calls. */
    String overview() {
        return Html.element("h1", "Calls")
                + "<table><thead><tr><th>Call<th>Request<th>What it does</tr></thead><tbody>\n"
                + description.calls().stream()
                        .map(call -> "<tr><td>%s<td><code>%s %s</code><td>%s</tr>%n"
                                .formatted(
                                        Html.link(call.address(), call.id()),
                                        Html.text(call.method()),
                                        Html.text(call.path()),
                                        Html.text(summary(call))))
                        .collect(joining())
                + "</tbody></table>\n";
    }

    String page(String service) {
        return Html.element("h1", "Calls: " + service)
                + description.calls().stream()
                        .filter(call -> call.service().equals(service))
                        .map(this::section)
                        .collect(joining());
    }

    private String section(DocumentedCall call) {
        return "<section id=\"%s\">%n".formatted(Html.anchor(call.id()))
                + Html.element("h2", call.id())
                + "<p><code>%s %s</code></p>%n".formatted(Html.text(call.method()), Html.text(call.path()))
                + Html.element("p", summary(call))
                + Html.element("h3", "Who may call")
                + Html.element("p", call.caller())
                + parameters(call)
                + request(call)
                + Html.element("h3", "Answers")
                + answers(call)
                + bound(call)
                + "</section>\n";
    }

    private static String summary(DocumentedCall call) {
        return call.operation().path("summary").asText();
    }

    private static String parameters(DocumentedCall call) {
        return call.parameters().isEmpty()
                ? ""
                : Html.element("h3", "Parameters") + SchemaHtml.parameters(call.parameters().stream());
    }

    private String request(DocumentedCall call) {
        JsonNode content =
                description.resolved(call.operation().path("requestBody")).path("content");
        return content.propertyStream()
                .findFirst()
                .map(first -> Html.element("h3", "Request")
                        + Html.element(
                                "p",
                                content.propertyStream().map(Map.Entry::getKey).collect(joining(" or ")))
                        + SchemaHtml.of(first.getValue().path("schema")))
                .orElse("");
    }

    private String answers(DocumentedCall call) {
        return "<table><thead><tr><th>Status<th>Body<th>Meaning</tr></thead><tbody>\n"
                + call.operation()
                        .path("responses")
                        .propertyStream()
                        .map(answer -> answer(answer.getKey(), description.resolved(answer.getValue())))
                        .collect(joining())
                + "</tbody></table>\n";
    }

    private static String answer(String status, JsonNode response) {
        String body = response.path("content")
                .valueStream()
                .findFirst()
                .map(content -> SchemaHtml.type(content.path("schema")))
                .orElse("none");
        return "<tr><td>%s<td>%s<td>%s</tr>%n"
                .formatted(
                        Html.text(status),
                        body,
                        Html.text(response.path("description").asText()));
    }

    private String bound(DocumentedCall call) {
        List<Requirement> own = bindings.of(call);
        List<Requirement> further = bindings.furtherOf(call);
        List<JsonNode> examples = bindings.examples(call);
        List<ScenarioOutcome> scenarios = bindings.scenarios(call);
        return Reference.sources(Bindings.sources(own, examples))
                + Html.element("h3", "Requirements")
                + Reference.requirements(own)
                + Html.fold(
                        "%d more requirements whose scenarios make this call".formatted(further.size()),
                        Reference.requirements(further))
                + Html.element("h3", "Scenarios")
                + Html.fold(
                        "%d scenarios made this call in this run".formatted(scenarios.size()),
                        Reference.scenarios(scenarios));
    }
}
