package dev.countersign.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the features module publishes, read from the classpath. */
record PublishedFeatures(
        List<Scenario> scenarios, List<JsonNode> requirements, Map<String, JsonNode> examples, List<JsonNode> errata) {

    /** A scenario, or a row of a scenario outline. */
    record Scenario(String name, String file, Set<String> tags, String text) {
        boolean is(String tag) {
            return tags.contains(tag);
        }

        List<String> tagsWith(String prefix) {
            return tags.stream().filter(tag -> tag.startsWith(prefix)).toList();
        }

        @Override
        public String toString() {
            return "%s: %s".formatted(file, name);
        }
    }

    /** Returns the example with this slug. */
    JsonNode example(String slug) {
        return Objects.requireNonNull(examples.get(slug), "there is no example " + slug);
    }

    static PublishedFeatures read() {
        try {
            URI root = Objects.requireNonNull(
                            PublishedFeatures.class.getResource("/countersign/requirements"),
                            "no features on the classpath")
                    .toURI();
            if (root.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
                    return below(jar.getPath("/countersign"));
                }
            }
            return below(Objects.requireNonNull(Path.of(root).getParent()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static PublishedFeatures below(Path root) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path feature : files(root, ".feature")) {
            scenarios.addAll(scenarios(feature));
        }
        Map<String, JsonNode> examples = files(root.resolve("examples"), ".json").stream()
                .map(PublishedFeatures::json)
                .collect(Collectors.toMap(example -> example.path("slug").asText(), Function.identity()));
        return new PublishedFeatures(
                scenarios, entries(root.resolve("requirements")), examples, entries(root.resolve("errata")));
    }

    private static List<Scenario> scenarios(Path feature) throws IOException {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(false)
                .build();
        return parser.parse(feature.toString(), Files.readAllBytes(feature))
                .map(Envelope::getPickle)
                .flatMap(Optional::stream)
                .map(pickle -> scenario(feature, pickle))
                .toList();
    }

    private static Scenario scenario(Path feature, Pickle pickle) {
        Set<String> tags =
                pickle.getTags().stream().map(PickleTag::getName).collect(Collectors.toCollection(LinkedHashSet::new));
        String text = pickle.getSteps().stream().map(step -> step.getText()).collect(Collectors.joining("\n"));
        Path folder = Objects.requireNonNull(feature.getParent(), "features lie in folders");
        return new Scenario(
                pickle.getName(), "%s/%s".formatted(folder.getFileName(), feature.getFileName()), tags, text);
    }

    private static List<JsonNode> entries(Path folder) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        for (Path file : files(folder, ".json")) {
            json(file).forEach(entries::add);
        }
        return entries;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new JsonMapper().readTree(Files.readAllBytes(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
