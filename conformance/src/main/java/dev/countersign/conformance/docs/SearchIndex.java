package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countersign.conformance.report.TerminalEscaper;
import dev.countersign.conformance.requirement.Requirement;
import java.util.Collection;
import java.util.Map;

/** The search index: a script, since pages opened from a disk can't fetch files. */
final class SearchIndex {
    private final ArrayNode entries = JsonNodeFactory.instance.arrayNode();

    /** @param text searched in addition to the title */
    void add(String kind, String title, String address, String text) {
        entries.addArray()
                .add(kind)
                .add(TerminalEscaper.line(title))
                .add(address)
                .add(TerminalEscaper.line(text));
    }

    void addRequirements(Collection<Requirement> requirements) {
        requirements.forEach(requirement -> add(
                "Requirement",
                requirement.id(),
                Link.to(requirement).address(),
                "%s: %s %s"
                        .formatted(
                                requirement.level(),
                                requirement.text(),
                                requirement.source().heading())));
    }

    void addDescribed(Description description) {
        description
                .calls()
                .forEach(call -> add(
                        "Call",
                        call.id(),
                        call.address(),
                        "%s %s: %s".formatted(call.method(), call.path(), call.summary())));
        description
                .models()
                .forEach(model -> add(
                        "Model",
                        model.name(),
                        model.address(),
                        model.schema()
                                .path("properties")
                                .propertyStream()
                                .map(Map.Entry::getKey)
                                .collect(joining(" "))));
    }

    void addContract() {
        ErratumSection.published()
                .forEach(erratum -> add("Erratum", erratum.id(), "errata.html#" + erratum.anchor(), erratum.what()));
        OpenPointSection.published()
                .forEach(point -> add("Open point", point.id(), "dialects.html#" + point.anchor(), point.question()));
    }

    String script() {
        return "const searchIndex = %s;%n".formatted(entries);
    }
}
