package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirement.Source;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;

/** Lists of related sources, requirements, scenarios and calls. */
final class Reference {
    private Reference() {}

    static String sources(List<Source> sources) {
        return sources.isEmpty()
                ? ""
                : Html.element("h3", "In the documents")
                        + list(sources.stream()
                                .map(source -> Html.text("%s, \"%s\"".formatted(source.document(), source.heading())))
                                .toList());
    }

    static String requirements(List<Requirement> requirements) {
        return list(requirements.stream()
                .map(requirement -> Html.link("requirements.html#" + Html.anchor(requirement.id()), requirement.id())
                        + Html.text(" %s: %s".formatted(requirement.level(), requirement.text())))
                .toList());
    }

    static String scenarios(List<ScenarioOutcome> scenarios) {
        return list(scenarios.stream()
                .map(scenario -> Html.link(Document.address(scenario), scenario.title()))
                .toList());
    }

    static String calls(List<DocumentedCall> calls) {
        return calls.stream().map(call -> Html.link(call.address(), call.id())).collect(joining(" "));
    }

    static String list(List<String> items) {
        return items.isEmpty()
                ? Html.element("p", "None.")
                : "<ul>%s</ul>%n"
                        .formatted(items.stream()
                                .map(item -> "<li>%s</li>".formatted(item))
                                .collect(joining("\n")));
    }
}
