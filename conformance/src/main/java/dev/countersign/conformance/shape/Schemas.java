package dev.countersign.conformance.shape;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validates values against their documented schemas. Additional fields always pass. Safe for use by several threads. */
public final class Schemas {
    private static final String PREFIX = "https://countersign.dev/schemas/";
    private static final String REQUIRED = "/required";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaIdResolvers(
                            resolvers -> resolvers.mapPrefix(PREFIX, "classpath:countersign/schemas/"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .build()));
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /** The schema violations of a value, one for each place. */
    public static List<ShapeProblem> problems(String schema, JsonNode value) {
        Collection<Error> messages = READ.computeIfAbsent(
                        schema, name -> REGISTRY.getSchema(SchemaLocation.of(PREFIX + name)))
                .validate(value);
        Map<String, ShapeProblem> problems = new LinkedHashMap<>();
        messages.stream()
                .filter(message -> message.getKeyword().equals("required"))
                .collect(groupingBy(
                        message -> message.getInstanceLocation() + " " + message.getSchemaLocation(),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .forEach(missing -> add(problems, missing(missing)));
        messages.stream()
                .filter(message -> !message.getKeyword().equals("required"))
                .filter(message -> !isAlternativeOfNull(message, messages))
                .forEach(message -> add(problems, wrong(message, value)));
        return new ArrayList<>(problems.values());
    }

    private static void add(Map<String, ShapeProblem> problems, ShapeProblem problem) {
        problems.putIfAbsent(problem.model() + problem.isMandatory(), problem);
    }

    /** Merges the missing fields of one object into one problem, which is mandatory if one of them is. */
    private static ShapeProblem missing(List<Error> fields) {
        Error first = fields.get(0);
        String model = model(first);
        String owner = model.substring(0, model.length() - REQUIRED.length());
        boolean isMandatory = !fields.stream().allMatch(field -> Models.isOptional(owner, field.getProperty()));
        String names = fields.stream().map(Error::getProperty).collect(joining(", "));
        String place = place(first) + (fields.size() == 1 ? "/" + first.getProperty() : "");
        return new ShapeProblem(place, model, isMandatory, names, "left out: " + names);
    }

    private static ShapeProblem wrong(Error message, JsonNode value) {
        String pointer = message.getInstanceLocation().toString();
        return new ShapeProblem(
                place(message),
                model(message),
                true,
                message.getMessage(),
                value.at(pointer).toString());
    }

    /** Whether a message only says that null would be allowed, beside another one about the value itself. */
    private static boolean isAlternativeOfNull(Error message, Collection<Error> all) {
        String place = message.getInstanceLocation().toString();
        return message.getMessage().endsWith(", null expected")
                && all.stream()
                        .anyMatch(other -> !other.equals(message)
                                && other.getInstanceLocation().toString().startsWith(place));
    }

    /** The place of a problem, in printable ASCII: field names may come from the target. */
    private static String place(Error message) {
        return message.getInstanceLocation()
                .toString()
                .replaceFirst("^/items/[0-9]+", "")
                .replaceFirst("^/productsByProvider/[^/]+", "/productsByProvider/*")
                .replaceAll("/[0-9]+(?=/|$)", "/*")
                .replaceAll("[^ -~]", "?");
    }

    private static String model(Error message) {
        return message.getSchemaLocation().toString().substring(PREFIX.length());
    }
}
