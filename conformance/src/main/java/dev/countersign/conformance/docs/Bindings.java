package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.docs.Description.Model;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirement.Source;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.target.TargetCore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requirements on a call or a model: those that the documents state under a heading of its name, and those of the
 * scenarios that made the call.
 */
final class Bindings {
    private final List<Requirement> requirements;
    private final List<ScenarioOutcome> scenarios;
    private final Usage usage;
    private final List<JsonNode> examples = Contract.in("examples");

    Bindings(Collection<Requirement> requirements, Collection<ScenarioOutcome> scenarios, Usage usage) {
        this.requirements = List.copyOf(requirements);
        this.scenarios = List.copyOf(scenarios);
        this.usage = usage;
    }

    /** The requirements stated where the documents describe the call, if a scenario that makes it checks them. */
    List<Requirement> of(DocumentedCall call) {
        Set<String> checked = checkedBy(call);
        Set<String> names = names(call.name(), call.operation());
        return requirements.stream()
                .filter(requirement -> names.contains(name(requirement.source().heading())))
                .filter(requirement -> checked.contains(requirement.id()))
                .filter(requirement -> isOfSameApi(requirement, call))
                .toList();
    }

    /** The requirements stated where the documents describe the model. */
    List<Requirement> of(Model model) {
        Set<String> names = names(model.name(), model.schema());
        return requirements.stream()
                .filter(requirement -> names.contains(name(requirement.source().heading())))
                .toList();
    }

    /** The requirements that are not stated with the call, but whose scenarios make it. */
    List<Requirement> furtherOf(DocumentedCall call) {
        Set<String> checked = checkedBy(call);
        List<Requirement> own = of(call);
        return requirements.stream()
                .filter(requirement -> checked.contains(requirement.id()) && !own.contains(requirement))
                .toList();
    }

    List<ScenarioOutcome> scenarios(DocumentedCall call) {
        Set<String> places = usage.scenarios(call);
        return scenarios.stream()
                .filter(scenario -> places.contains(scenario.location()))
                .toList();
    }

    /** The published examples that make the call. */
    List<JsonNode> examples(DocumentedCall call) {
        return examples.stream()
                .filter(example -> example.path("steps")
                        .valueStream()
                        .anyMatch(step -> call.isMadeBy(
                                step.path("method").asText(), step.path("path").asText())))
                .toList();
    }

    /** Links to the calls and models that each requirement is stated with, by its id. */
    Map<String, List<Link>> links(Description description) {
        Map<String, List<Link>> links = new HashMap<>();
        description.calls().forEach(call -> of(call).forEach(
                        requirement -> links.computeIfAbsent(requirement.id(), first -> new ArrayList<>())
                                .add(Link.to(call))));
        description.models().forEach(model -> of(model)
                .forEach(requirement -> links.computeIfAbsent(requirement.id(), first -> new ArrayList<>())
                        .add(Link.to(model))));
        return links;
    }

    /** The sources of requirements and examples, without duplicates. */
    static List<Source> sources(List<Requirement> bound, List<JsonNode> examples) {
        return Stream.concat(
                        bound.stream().map(Requirement::source),
                        examples.stream()
                                .map(example -> new Source(
                                        example.path("document").asText(),
                                        example.path("heading").asText())))
                .distinct()
                .toList();
    }

    private Set<String> checkedBy(DocumentedCall call) {
        return scenarios(call).stream()
                .flatMap(scenario -> scenario.requirements().stream())
                .collect(Collectors.toSet());
    }

    /** The name, and its names in the documents, if the description has them. */
    private static Set<String> names(String name, JsonNode described) {
        return Stream.concat(
                        Stream.of(name),
                        described.path("x-documented-as").valueStream().map(JsonNode::asText))
                .map(Bindings::name)
                .collect(Collectors.toSet());
    }

    private static String name(String heading) {
        return heading.replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** Excludes requirements on a call of the same name in another API. */
    private static boolean isOfSameApi(Requirement requirement, DocumentedCall call) {
        String document = requirement.source().document();
        return !requirement.profiles().equals(List.of(TargetCore.PROFILE))
                && (!document.endsWith(" API)")
                        || document.endsWith("(Control API)") == call.id().contains(".control."));
    }
}
