package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of a document: the prose and scenarios of its features, and the published examples with their exchanges. */
final class DocumentPage {
    private final Document document;
    private final Map<String, List<List<ScenarioOutcome>>> features;
    private final Map<String, List<TimedLeg>> flows;
    private final Usage usage;
    private final List<JsonNode> examples = Contract.in("examples");

    /**
     * @param scenarios the outcomes of each scenario
     * @param flows of the published examples, by the location of the scenario
     */
    DocumentPage(
            Document document,
            Collection<List<ScenarioOutcome>> scenarios,
            Map<String, List<TimedLeg>> flows,
            Usage usage) {
        this.document = document;
        this.features = scenarios.stream()
                .filter(outcomes -> document.holds(outcomes.get(0).feature()))
                .collect(groupingBy(outcomes -> outcomes.get(0).feature(), LinkedHashMap::new, toList()));
        this.flows = flows;
        this.usage = usage;
    }

    String title() {
        return document.title();
    }

    List<FeatureSection> features() {
        return features.entrySet().stream()
                .map(feature -> section(FeatureText.of(feature.getKey()), feature.getValue()))
                .toList();
    }

    /** Adds the scenarios and examples of this page. */
    void addTo(SearchIndex index) {
        features.forEach((path, scenarios) -> {
            FeatureText feature = FeatureText.of(path);
            scenarios.forEach(outcomes -> addTo(index, feature, outcomes));
        });
    }

    private void addTo(SearchIndex index, FeatureText feature, List<ScenarioOutcome> outcomes) {
        ScenarioOutcome scenario = outcomes.get(0);
        String address = Document.address(scenario);
        String about =
                "%s, %s %s".formatted(feature.title(), verdicts(outcomes), String.join(" ", scenario.requirements()));
        index.add("Scenario", scenario.title(), address, about);
        ExampleText example = example(scenario, feature);
        if (example != null) {
            index.add("Example", example.title(), address, example.document());
        }
    }

    private FeatureSection section(FeatureText feature, List<List<ScenarioOutcome>> scenarios) {
        return new FeatureSection(
                feature.title(),
                feature.prose(),
                scenarios.stream()
                        .map(outcomes -> section(feature, outcomes.get(0), outcomes))
                        .toList());
    }

    private ScenarioSection section(FeatureText feature, ScenarioOutcome scenario, List<ScenarioOutcome> outcomes) {
        ExampleText example = example(scenario, feature);
        List<TimedLeg> flow = flows.get(scenario.location());
        return new ScenarioSection(
                Link.anchor(scenario.location()),
                example == null ? scenario.title() : example.title(),
                scenario.requirements().stream().map(Link::toRequirement).toList(),
                verdicts(outcomes),
                example,
                usage.calls(scenario.location()).stream().map(Link::to).toList(),
                feature.scenario(scenario.line()),
                flow == null ? null : Flow.of(flow));
    }

    private @Nullable ExampleText example(ScenarioOutcome scenario, FeatureText feature) {
        if (!Document.isPublishedExample(scenario.feature())) {
            return null;
        }
        List<String> words = Arrays.asList(feature.line(scenario.line()).split("[^a-z0-9-]+"));
        return examples.stream()
                .filter(example -> words.contains(example.path("slug").asText()))
                .findFirst()
                .map(ExampleText::of)
                .orElse(null);
    }

    private static String verdicts(List<ScenarioOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.outcome().wireName() + (outcome.kind() == null ? "" : " for " + outcome.kind()))
                .distinct()
                .collect(joining(", "));
    }
}
