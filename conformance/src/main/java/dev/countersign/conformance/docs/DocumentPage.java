package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a document: the prose and scenarios of its features, and the published examples with their exchanges. */
final class DocumentPage {
    private final Document document;
    private final Map<String, List<ScenarioOutcome>> scenarios;
    private final Map<String, List<TimedLeg>> flows;
    private final Usage usage;
    private final List<JsonNode> examples = Contract.in("examples");
    private final Map<String, FeatureText> features = new LinkedHashMap<>();

    DocumentPage(
            Document document,
            Map<String, List<ScenarioOutcome>> scenarios,
            Map<String, List<TimedLeg>> flows,
            Usage usage) {
        this.document = document;
        this.scenarios = scenarios;
        this.flows = flows;
        this.usage = usage;
    }

    String body() {
        StringBuilder body = new StringBuilder(Html.element("h1", document.title()));
        scenarios.forEach((location, outcomes) -> {
            ScenarioOutcome scenario = outcomes.get(0);
            if (document.holds(scenario.feature())) {
                body.append(heading(scenario.feature())).append(scenario(scenario, outcomes));
            }
        });
        return body.toString();
    }

    /** Adds the scenarios and examples of this page. */
    void addTo(SearchIndex index) {
        scenarios.forEach((location, outcomes) -> {
            ScenarioOutcome scenario = outcomes.get(0);
            if (document.holds(scenario.feature())) {
                addTo(index, scenario, verdicts(outcomes));
            }
        });
    }

    private void addTo(SearchIndex index, ScenarioOutcome scenario, String verdicts) {
        FeatureText text = FeatureText.of(scenario.feature());
        String address = Document.address(scenario);
        String about = "%s, %s %s".formatted(text.title(), verdicts, String.join(" ", scenario.requirements()));
        index.add("Scenario", scenario.title(), address, about);
        example(scenario, text)
                .ifPresent(example -> index.add(
                        "Example",
                        example.path("title").asText(),
                        address,
                        example.path("document").asText()));
    }

    /** The heading of a feature before its first scenario; empty before the others. */
    private String heading(String feature) {
        if (features.containsKey(feature)) {
            return "";
        }
        FeatureText text = FeatureText.of(feature);
        features.put(feature, text);
        return Html.element("h2", text.title()) + Html.element("p", text.prose());
    }

    private String scenario(ScenarioOutcome scenario, List<ScenarioOutcome> outcomes) {
        FeatureText text = FeatureText.of(scenario.feature());
        Optional<JsonNode> example = example(scenario, text);
        List<TimedLeg> flow = flows.get(scenario.location());
        String gherkin = Html.element("pre", text.scenario(scenario.line()));
        String title = example.map(found -> found.path("title").asText()).orElse(scenario.title());
        return "<section id=\"%s\">%n".formatted(Html.anchor(scenario.location()))
                + Html.element("h3", title)
                + "<p>%s %s</p>%n".formatted(requirements(scenario), Html.text(verdicts(outcomes)))
                + example.map(DocumentPage::about).orElse("")
                + calls(scenario)
                + (flow == null ? Html.fold("Scenario", gherkin) : gherkin + FlowHtml.of(flow))
                + "</section>\n";
    }

    private Optional<JsonNode> example(ScenarioOutcome scenario, FeatureText text) {
        if (!Document.isPublishedExample(scenario.feature())) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(text.line(scenario.line()).split("[^a-z0-9-]+"));
        return examples.stream()
                .filter(example -> words.contains(example.path("slug").asText()))
                .findFirst();
    }

    private static String about(JsonNode example) {
        String actors = example.path("actors")
                .propertyStream()
                .map(actor -> "<dt>%s</dt><dd>%s</dd>"
                        .formatted(
                                Html.text(actor.getKey()),
                                Html.text(actor.getValue().asText())))
                .collect(joining());
        return "<p id=\"example-%s\" class=\"example\">%s</p><dl>%s</dl>%n"
                .formatted(
                        Html.text(example.path("slug").asText()),
                        Html.text("%s, \"%s\""
                                .formatted(
                                        example.path("document").asText(),
                                        example.path("heading").asText())),
                        actors);
    }

    private String calls(ScenarioOutcome scenario) {
        List<DocumentedCall> made = usage.calls(scenario.location());
        return made.isEmpty() ? "" : "<p>Makes %s</p>%n".formatted(Reference.calls(made));
    }

    private static String requirements(ScenarioOutcome scenario) {
        return scenario.requirements().stream()
                .map(id -> Html.link("requirements.html#" + Html.anchor(id), id))
                .collect(joining(" "));
    }

    private static String verdicts(List<ScenarioOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.outcome().wireName() + (outcome.kind() == null ? "" : " for " + outcome.kind()))
                .distinct()
                .collect(joining(", "));
    }
}
