package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.docs.Description.Model;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirement.Source;
import java.util.List;

/**
 * A data model, on the page of models.
 *
 * @param models those that refer to it
 * @param calls those that refer to it
 */
record ModelSection(
        String name,
        String meaning,
        Schema schema,
        List<String> examples,
        List<Link> models,
        List<Link> calls,
        List<Source> sources,
        List<Requirement> requirements) {
    static ModelSection of(Model model, Description description, Bindings bindings) {
        List<Requirement> stated = bindings.of(model);
        return new ModelSection(
                model.name(),
                model.schema().path("description").asText(),
                Schema.of(model.schema()),
                model.schema()
                        .path("examples")
                        .valueStream()
                        .map(JsonNode::toPrettyString)
                        .toList(),
                description.models().stream()
                        .filter(other -> model.isIn(other.schema()))
                        .map(Link::to)
                        .toList(),
                description.calls().stream()
                        .filter(call -> model.isIn(call.operation()) || isInAnswer(model, call, description))
                        .map(Link::to)
                        .toList(),
                Bindings.sources(stated, List.of()),
                stated);
    }

    String anchor() {
        return Link.anchor(name);
    }

    private static boolean isInAnswer(Model model, DocumentedCall call, Description description) {
        return call.operation()
                .path("responses")
                .valueStream()
                .map(description::resolved)
                .anyMatch(model::isIn);
    }
}
