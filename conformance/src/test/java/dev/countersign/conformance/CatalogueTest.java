package dev.countersign.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DURATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.PublishedFeatures.Scenario;
import dev.countersign.conformance.provenance.Binding;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.run.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The references between requirements, scenarios, examples and errata are consistent. */
class CatalogueTest {
    private static final Pattern REQUIREMENT = Pattern.compile("@[A-Z]{3}-\\d{3}");
    private static final Set<String> LEVELS = Set.of("@must", "@should", "@may");
    private static final Set<String> OTHER_TAGS =
            Set.of("@alone", "@waits", "@agave", "@provider", "@race", "@replay", "@unspecified");
    private static final Set<String> TAGS_OF_KINDS =
            ResourceKinds.all().stream().map(ResourceKind::tag).collect(Collectors.toSet());
    private static final Set<String> NEEDS = Set.of(
            "clock",
            "calls",
            "products",
            "tokens",
            "worlds",
            "projects",
            "shares",
            "faults",
            "provider",
            "second-provider",
            "submission",
            "agave-2.2");

    private final PublishedFeatures features = PublishedFeatures.read();

    @Test
    void every_testable_requirement_has_a_scenario_and_every_tag_such_a_requirement() {
        Set<String> tags = features.scenarios().stream()
                .flatMap(scenario -> requirements(scenario).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tags).isEqualTo(levels().keySet());
    }

    @Test
    void every_scenario_has_the_levels_of_its_requirements_and_no_other() {
        assertThat(features.scenarios()).allSatisfy(scenario -> {
            Set<String> expected = new HashSet<>();
            requirements(scenario).forEach(tag -> expected.add(levels().get(tag)));

            assertThat(scenario.tags().stream().filter(LEVELS::contains))
                    .as("levels of %s", scenario)
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void every_scenario_says_what_it_verifies() {
        assertThat(features.scenarios()).allSatisfy(scenario -> assertThat(
                        !requirements(scenario).isEmpty() || scenario.is("@replay") || scenario.is("@unspecified"))
                .as("whether %s has the tag of a requirement, replays an example, or only notes something", scenario)
                .isTrue());
    }

    @Test
    void whatever_is_only_noted_is_a_question_that_dialects_answer() throws IOException {
        Map<String, String> questions = new HashMap<>();
        try (InputStream points = CatalogueTest.class.getResourceAsStream("/countersign/dialects/points.json")) {
            new JsonMapper()
                    .readTree(points)
                    .forEach(point -> questions.put(
                            point.path("question").asText(), point.path("id").asText()));
        }

        assertThat(features.scenarios().stream().filter(scenario -> scenario.is("@unspecified")))
                .isNotEmpty()
                .allSatisfy(scenario ->
                        assertThat(scenario.text()).contains("\"%s\"".formatted(questions.get(scenario.name()))));
    }

    @Test
    void every_tag_is_one_that_somebody_reads() {
        assertThat(features.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.tags()).allSatisfy(tag -> assertThat(isKnown(tag))
                        .as("whether tag %s of %s is known", tag, scenario)
                        .isTrue()));
    }

    @Test
    void what_a_scenario_needs_has_a_known_name() {
        assertThat(features.scenarios()).allSatisfy(scenario -> scenario.tagsWith("@needs-")
                .forEach(need -> assertThat(NEEDS).as("needs of %s", scenario).contains(need.substring(7))));
    }

    /** A scenario that runs alone makes its whole feature run alone. */
    @Test
    void scenarios_that_run_alone_share_no_feature_with_others() {
        Set<String> alone = features.scenarios().stream()
                .filter(CatalogueTest::runsAlone)
                .map(Scenario::file)
                .collect(Collectors.toSet());

        assertThat(features.scenarios().stream().filter(scenario -> alone.contains(scenario.file())))
                .allSatisfy(scenario -> assertThat(runsAlone(scenario))
                        .as("whether %s runs alone, as others of its feature do", scenario)
                        .isTrue());
    }

    @Test
    void only_scenarios_that_wait_say_how_long() {
        assertThat(features.scenarios())
                .allSatisfy(scenario -> scenario.tagsWith("@waits:").forEach(tag -> {
                    assertThat(scenario.is("@waits"))
                            .as("whether %s waits", scenario)
                            .isTrue();
                    assertThat(Wait.longest(List.of(tag)))
                            .as("wait of %s", scenario)
                            .get(DURATION)
                            .isPositive();
                }));
    }

    @Test
    void every_example_has_one_scenario_that_is_true_anywhere() {
        List<String> encoded = features.scenarios().stream()
                .flatMap(scenario -> scenario.tagsWith("@example:").stream())
                .map(tag -> tag.substring("@example:".length()))
                .toList();

        assertThat(encoded)
                .containsExactlyInAnyOrderElementsOf(features.examples().keySet());
    }

    @Test
    void the_scenario_of_an_example_bears_its_title() {
        assertThat(features.scenarios())
                .allSatisfy(scenario -> scenario.tagsWith("@example:").forEach(tag -> assertThat(scenario.name())
                        .isEqualTo(features.example(tag.substring("@example:".length()))
                                .path("title")
                                .asText())));
    }

    @Test
    void every_example_is_replayed_once() {
        List<String> replayed = features.scenarios().stream()
                .filter(scenario -> scenario.is("@replay"))
                .map(scenario -> scenario.name().substring(0, scenario.name().indexOf(',')))
                .toList();

        assertThat(replayed)
                .containsExactlyInAnyOrderElementsOf(features.examples().keySet());
    }

    @Test
    void no_example_has_changed_since_it_was_carried_over() {
        assertThat(features.examples().values().stream().flatMap(example -> Binding.broken(example).stream()))
                .isEmpty();
    }

    @Test
    void every_erratum_points_at_something_that_was_published() {
        assertThat(features.errata())
                .allSatisfy(erratum -> erratum.path("fields").forEach(field -> {
                    JsonNode step = features.example(field.path("example").asText())
                            .path("steps")
                            .path(field.path("step").asInt());

                    assertThat(step.path("response")
                                    .at(field.path("pointer").asText().replace("*", "0"))
                                    .isMissingNode())
                            .as(
                                    "whether %s points nowhere: %s",
                                    erratum.path("id").asText(), field)
                            .isFalse();
                }));
    }

    private Map<String, String> levels() {
        Map<String, String> levels = new TreeMap<>();
        for (JsonNode requirement : features.requirements()) {
            if (requirement.path("testable").asBoolean(false)) {
                levels.put(
                        "@" + requirement.path("id").asText(),
                        "@" + requirement.path("level").asText().toLowerCase(Locale.ROOT));
            }
        }
        return levels;
    }

    private static List<String> requirements(Scenario scenario) {
        return scenario.tags().stream()
                .filter(tag -> REQUIREMENT.matcher(tag).matches())
                .toList();
    }

    /** Whether the scenario moves the clock. */
    private static boolean runsAlone(Scenario scenario) {
        return scenario.is("@alone") || scenario.is("@waits");
    }

    private static boolean isKnown(String tag) {
        return REQUIREMENT.matcher(tag).matches()
                || LEVELS.contains(tag)
                || OTHER_TAGS.contains(tag)
                || TAGS_OF_KINDS.contains(tag)
                || tag.startsWith("@example:")
                || tag.startsWith("@waits:")
                || tag.startsWith("@needs-");
    }
}
