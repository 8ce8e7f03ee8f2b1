package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RequirementVerdict;
import dev.countersign.conformance.verdict.RunResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of requirements, each with its source, its scenarios and its verdicts. */
final class RequirementsPage {
    private final Map<String, Requirement> requirements = new TreeMap<>();
    private final Map<String, List<RequirementVerdict>> verdicts = new TreeMap<>();

    private final @Nullable KillMatrix strength;

    /** @param strength which mutants the checks catch; null if that is unknown */
    RequirementsPage(RunResult result, @Nullable KillMatrix strength) {
        this.strength = strength;
        result.profiles().forEach(this::add);
    }

    Collection<Requirement> all() {
        return requirements.values();
    }

    /** @param described links to the calls and models that a requirement is stated with, by its id */
    String body(Map<String, List<String>> described) {
        return Html.element("h1", "Requirements")
                + requirements.values().stream()
                        .map(requirement -> section(requirement, described.getOrDefault(requirement.id(), List.of())))
                        .collect(joining());
    }

    private void add(ProfileVerdicts profile) {
        profile.notTestable().forEach(requirement -> requirements.put(requirement.id(), requirement));
        profile.requirements().forEach(judged -> {
            String id = judged.requirement().id();
            requirements.put(id, judged.requirement());
            verdicts.computeIfAbsent(id, first -> new ArrayList<>()).add(judged);
        });
    }

    private String section(Requirement requirement, List<String> described) {
        return "<section id=\"%s\">%n".formatted(Html.anchor(requirement.id()))
                + Html.element("h2", requirement.id() + " " + requirement.level())
                + Html.element("p", requirement.text())
                + Html.element(
                        "p",
                        "Source: %s, \"%s\""
                                .formatted(
                                        requirement.source().document(),
                                        requirement.source().heading()))
                + (described.isEmpty() ? "" : "<p>Binds %s</p>%n".formatted(String.join(" ", described)))
                + outcome(requirement)
                + "</section>\n";
    }

    private String outcome(Requirement requirement) {
        if (requirement.untestable() != null) {
            return Html.element("p", "Not testable: " + requirement.untestable());
        }
        List<RequirementVerdict> judged = verdicts.getOrDefault(requirement.id(), List.of());
        String words = judged.stream()
                .map(one -> "%s in %s".formatted(one.verdict().wireName(), one.profile()))
                .collect(joining(", "));
        return Html.element("p", words)
                + (strength == null ? "" : Html.element("p", strength.describe(requirement.id())))
                + "<ul>%s</ul>%n".formatted(scenarios(judged.stream()));
    }

    private static String scenarios(Stream<RequirementVerdict> judged) {
        return judged.flatMap(one -> one.scenarios().stream())
                .map(scenario -> "<li>" + Html.link(Document.address(scenario), scenario.title()) + "</li>")
                .distinct()
                .collect(joining());
    }
}
