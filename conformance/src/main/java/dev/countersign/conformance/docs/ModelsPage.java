package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.docs.Description.Model;
import dev.countersign.conformance.requirement.Requirement;
import java.util.List;

/** The page of data models, with a section for each. */
final class ModelsPage {
    private final Description description;
    private final Bindings bindings;

    ModelsPage(Description description, Bindings bindings) {
        this.description = description;
        this.bindings = bindings;
    }

    String body() {
        return Html.element("h1", "Data models")
                + description.models().stream().map(this::section).collect(joining());
    }

    private String section(Model model) {
        List<Requirement> bound = bindings.of(model);
        return "<section id=\"%s\">%n".formatted(Html.anchor(model.name()))
                + Html.element("h2", model.name())
                + Html.element("p", model.schema().path("description").asText())
                + SchemaHtml.of(model.schema())
                + example(model)
                + users(model)
                + Reference.sources(Bindings.sources(bound, List.of()))
                + Html.element("h3", "Requirements")
                + Reference.requirements(bound)
                + "</section>\n";
    }

    private static String example(Model model) {
        return model.schema()
                .path("examples")
                .valueStream()
                .map(example -> Html.element("h3", "Example") + Html.element("pre", example.toPrettyString()))
                .collect(joining());
    }

    /** Links to the models and calls that refer to a model. */
    private String users(Model model) {
        String models = description.models().stream()
                .filter(other -> model.isIn(other.schema()))
                .map(other -> Html.link(other.address(), other.name()))
                .collect(joining(" "));
        List<DocumentedCall> calls = description.calls().stream()
                .filter(call -> model.isIn(call.operation()) || isInAnswer(model, call))
                .toList();
        return Html.element("h3", "Part of") + "<p>%s %s</p>%n".formatted(models, Reference.calls(calls));
    }

    private boolean isInAnswer(Model model, DocumentedCall call) {
        return call.operation()
                .path("responses")
                .valueStream()
                .map(description::resolved)
                .anyMatch(model::isIn);
    }
}
