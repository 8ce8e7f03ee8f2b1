package dev.countersign.mutation.proof;

import dev.countersign.conformance.run.ScenarioOutcome;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The {@code Then} steps of scenarios, by the place of the scenario or example that contains them. */
final class ThenSteps {
    private final Map<String, List<Then>> byPlace = new TreeMap<>();

    /** The lines of steps with the same feature, requirements and text. */
    private final Map<String, List<Integer>> alike = new HashMap<>();

    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private ThenSteps() {}

    /** @param scenarios their places */
    static ThenSteps of(Set<String> scenarios) {
        ThenSteps thens = new ThenSteps();
        scenarios.stream()
                .map(place -> place.substring(0, place.lastIndexOf(':')))
                .distinct()
                .forEach(thens::read);
        thens.byPlace.keySet().retainAll(scenarios);
        return thens;
    }

    /** @param place such as {@code countersign/resources/search.feature:26} */
    List<Then> of(String place) {
        return byPlace.getOrDefault(place, List.of());
    }

    Stream<Then> all() {
        return byPlace.values().stream().flatMap(List::stream).distinct();
    }

    /** The name of a scenario or example, which depends on neither line numbers nor titles. */
    String name(String place) {
        return Objects.requireNonNull(names.get(place), place);
    }

    /** The place of the scenario or example with this name; empty if there is none. */
    String place(String name) {
        return places.getOrDefault(name, "");
    }

    private void read(String feature) {
        GherkinParser parser = GherkinParser.builder().includeSource(false).build();
        try (InputStream file = Objects.requireNonNull(ThenSteps.class.getResourceAsStream("/" + feature), feature)) {
            List<Envelope> envelopes =
                    parser.parse(feature, file.readAllBytes()).toList();
            Lines lines = new Lines();
            envelopes.forEach(envelope -> envelope.getGherkinDocument().ifPresent(lines::read));
            envelopes.forEach(envelope -> envelope.getPickle().ifPresent(pickle -> add(feature, pickle, lines)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void add(String feature, Pickle pickle, Lines lines) {
        List<String> ids = pickle.getAstNodeIds();
        String requirements = String.join(
                " ",
                ScenarioOutcome.requirements(
                        pickle.getTags().stream().map(PickleTag::getName).toList()));
        List<Then> thens = new ArrayList<>();
        for (PickleStep step : pickle.getSteps()) {
            if (step.getType().filter(PickleStepType.OUTCOME::equals).isPresent()) {
                String id = step.getAstNodeIds().get(0);
                thens.add(then(feature, lines.of(id), requirements, lines.text(id)));
            }
        }
        String place = feature + ":" + lines.of(ids.get(ids.size() - 1));
        byPlace.put(place, thens);
        int number = 1;
        while (places.putIfAbsent("%s: %s #%d".formatted(feature, requirements, number), place) != null) {
            number++;
        }
        names.put(place, "%s: %s #%d".formatted(feature, requirements, number));
    }

    private Then then(String feature, int line, String requirements, String text) {
        List<Integer> same =
                alike.computeIfAbsent("%s: %s: %s".formatted(feature, requirements, text), unseen -> new ArrayList<>());
        if (!same.contains(line)) {
            same.add(line);
        }
        return new Then(feature, line, requirements, text, same.indexOf(line) + 1);
    }

    /** The lines and texts of the parsed nodes, by their ids. */
    private static final class Lines {
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();

        int of(String id) {
            return Objects.requireNonNull(lines.get(id), id);
        }

        String text(String id) {
            return Objects.requireNonNull(texts.get(id), id);
        }

        void read(GherkinDocument document) {
            document.getFeature().ifPresent(feature -> feature.getChildren().forEach(this::read));
        }

        private void read(FeatureChild child) {
            child.getBackground().map(Background::getSteps).ifPresent(steps -> steps.forEach(this::read));
            child.getScenario().ifPresent(this::read);
        }

        private void read(Scenario scenario) {
            lines.put(scenario.getId(), scenario.getLocation().getLine().intValue());
            texts.put(scenario.getId(), scenario.getName());
            scenario.getSteps().forEach(this::read);
            scenario.getExamples().stream()
                    .map(Examples::getTableBody)
                    .flatMap(List::stream)
                    .forEach(row ->
                            lines.put(row.getId(), row.getLocation().getLine().intValue()));
        }

        private void read(Step step) {
            lines.put(step.getId(), step.getLocation().getLine().intValue());
            texts.put(step.getId(), step.getText());
        }
    }
}
