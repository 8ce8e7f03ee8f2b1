package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class TargetSchemaTest {
    /** Components that no file has at that place. */
    private static final Set<String> DERIVED = Set.of(
            "administrator",
            "users.expiresAt",
            "products.settings",
            "products.kinds.kinds",
            "provider.simulation",
            "shares.directory");

    private static final JsonNode SCHEMA = TargetSchema.published();

    @Test
    void is_a_json_schema() {
        String text = SCHEMA.toString();

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void has_the_components_of_a_target_and_no_other_key() {
        List<String> differences = new ArrayList<>();

        compare(SCHEMA, Target.class, "", differences);

        // the administrator is among the users of a file; a dialect of a Core says nothing
        assertThat(differences)
                .containsExactlyInAnyOrder(
                        "no component for the key users.administrator", "no component for the key dialect");
    }

    @Test
    void its_defaults_are_those_of_the_documents() throws IOException {
        JsonNode jobs = SCHEMA.at("/properties/jobs/properties");

        assertThat(TargetJson.MAPPER.treeToValue(jobs.at("/application/default"), TargetJobs.Application.class))
                .isEqualTo(TargetJobs.DOCUMENTED.application());
        assertThat(jobs.at("/share/default").asText()).isEqualTo(TargetJobs.DOCUMENTED.share());
        assertThat(SCHEMA.at("/properties/limits/properties/charged/description")
                        .asText())
                .endsWith("Default: %d.".formatted(TargetLimits.USUALLY_CHARGED));
    }

    @Test
    void describes_every_key() {
        assertThat(undescribed(SCHEMA, "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_are_valid(String example) {
        TargetSchema.ofTarget().require(YamlTree.of("example", new Yaml().compose(new StringReader(example))));
    }

    /** Those of the README, and the one for containers. */
    static Stream<String> examples() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        Stream<String> shown = Pattern.compile("```yaml\\n(target:.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("```(yaml)?", ""));
        return Stream.concat(shown, Stream.of(Files.readString(Path.of("../examples/container/core.yaml"))));
    }

    private static void compare(JsonNode unresolved, Type type, String path, List<String> differences) {
        JsonNode schema = resolved(unresolved);
        if (type instanceof ParameterizedType collection) {
            Type[] arguments = collection.getActualTypeArguments();
            compare(
                    schema.has("items") ? schema.path("items") : schema.path("additionalProperties"),
                    arguments[arguments.length - 1],
                    path,
                    differences);
            if (schema.has("properties")) {
                schema.path("properties")
                        .fieldNames()
                        .forEachRemaining(key -> differences.add("no component for the key " + within(path, key)));
            }
        } else if (type instanceof Class<?> record && record.isRecord() && isMapping(schema)) {
            compareRecord(schema.path("properties"), record, path, differences);
        }
    }

    /** Not what may be text as well, such as the source of a token. */
    private static boolean isMapping(JsonNode schema) {
        return schema.path("type").asText().equals("object");
    }

    private static void compareRecord(JsonNode properties, Class<?> record, String path, List<String> differences) {
        Map<String, Type> components = Arrays.stream(record.getRecordComponents())
                .filter(component -> !DERIVED.contains(within(path, component.getName())))
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
        properties.properties().forEach(property -> {
            String key = within(path, property.getKey());
            Type type = components.remove(property.getKey());
            if (type == null) {
                differences.add("no component for the key " + key);
            } else {
                compare(property.getValue(), type, key, differences);
            }
        });
        components.keySet().forEach(name -> differences.add("no key for the component " + within(path, name)));
    }

    private static List<String> undescribed(JsonNode schema, String path) {
        List<String> undescribed = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            String key = within(path, property.getKey());
            if (!value.has("description") && !resolved(value).has("description")) {
                undescribed.add(key);
            }
            undescribed.addAll(undescribed(resolved(value), key));
            undescribed.addAll(undescribed(resolved(value.path("items")), key));
            undescribed.addAll(undescribed(resolved(value.path("additionalProperties")), key));
        });
        return undescribed;
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(SCHEMA.at(schema.get("$ref").asText().substring(1)))
                : schema;
    }

    private static String within(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
