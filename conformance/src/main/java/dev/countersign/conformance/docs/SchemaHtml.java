package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.docs.Description.Model;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JSON Schema as HTML: its fields, their types, and which of them may be absent or null. */
final class SchemaHtml {
    private static final String HEAD =
            "<table><thead><tr><th>%s<th>Type<th>Present<th>May be null<th>Meaning</tr></thead><tbody>%n";

    private SchemaHtml() {}

    /** A table of all fields; only the type if the schema has no fields of its own. */
    static String of(JsonNode schema) {
        String inherited = schema.path("allOf")
                .valueStream()
                .map(other -> "<p>Has all fields of %s.</p>%n".formatted(type(other)))
                .collect(joining());
        String rows = rows("", schema);
        return inherited
                + (rows.isEmpty() ? alternatives(schema) : HEAD.formatted("Field") + rows + "</tbody></table>\n");
    }

    /** A table of query, header and path parameters. */
    static String parameters(Stream<JsonNode> parameters) {
        return HEAD.formatted("Parameter")
                + parameters.map(SchemaHtml::parameter).collect(joining())
                + "</tbody></table>\n";
    }

    /** The type, with links to models. */
    static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String model = schema.path("$ref").asText().replaceFirst(".*/", "");
            return Html.link(Model.address(model), model);
        }
        if (schema.has("const")) {
            return Html.text(schema.path("const").toString());
        }
        if (schema.has("enum")) {
            return listed(schema.path("enum"), value -> Html.text(value.asText()));
        }
        JsonNode several = alternativesOf(schema);
        return several.isEmpty() ? plain(schema) : listed(several, SchemaHtml::type);
    }

    private static String plain(JsonNode schema) {
        String name = types(schema).filter(type -> !type.equals("null")).collect(joining(" or "));
        if (schema.has("items")) {
            return "array of " + type(schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return "object, each field of which is " + type(schema.path("additionalProperties"));
        }
        String limits = Stream.of("format", "minimum", "maximum", "default", "pattern")
                .filter(schema::has)
                .map(key -> ", %s %s".formatted(key, schema.path(key).asText()))
                .collect(joining());
        return Html.text((name.isEmpty() ? "anything" : name) + limits);
    }

    private static String alternatives(JsonNode schema) {
        JsonNode several = alternativesOf(schema);
        return several.isEmpty()
                ? "<p>%s</p>%n".formatted(type(schema))
                : several.valueStream()
                        .map(one -> Html.element("h4", "Either") + of(one))
                        .collect(joining());
    }

    private static String rows(String prefix, JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        return schema.path("properties")
                .propertyStream()
                .map(field -> row(prefix + field.getKey(), field.getValue(), required.contains(field.getKey())))
                .collect(joining());
    }

    private static String row(String name, JsonNode schema, boolean required) {
        String nested = schema.has("items") ? nested(name + "[].", schema.path("items")) : nested(name + ".", schema);
        return cells(name, schema, required ? "always" : "may be absent", schema.path("description")) + nested;
    }

    private static String nested(String prefix, JsonNode schema) {
        return rows(prefix, schema)
                + alternativesOf(schema)
                        .valueStream()
                        .map(one -> rows(prefix, one))
                        .collect(joining());
    }

    private static String parameter(JsonNode parameter) {
        String name = "%s (%s)"
                .formatted(parameter.path("name").asText(), parameter.path("in").asText());
        String present = parameter.path("required").asBoolean() ? "always" : "may be absent";
        return cells(name, parameter.path("schema"), present, parameter.path("description"));
    }

    private static String cells(String name, JsonNode schema, String present, JsonNode meaning) {
        return "<tr><td><code>%s</code><td>%s<td>%s<td>%s<td>%s</tr>%n"
                .formatted(
                        Html.text(name),
                        type(schema),
                        present,
                        isNullable(schema) ? "yes" : "no",
                        Html.text(meaning.asText()));
    }

    private static boolean isNullable(JsonNode schema) {
        return types(schema).anyMatch("null"::equals)
                || schema.path("enum").valueStream().anyMatch(JsonNode::isNull)
                || alternativesOf(schema).valueStream().anyMatch(SchemaHtml::isNullable);
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asText) : Stream.of(type.asText());
    }

    private static JsonNode alternativesOf(JsonNode schema) {
        return schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
    }

    private static String listed(JsonNode values, Function<JsonNode, String> shown) {
        return values.valueStream()
                .filter(value -> !value.isNull() && !value.path("type").asText().equals("null"))
                .map(shown)
                .collect(joining(" or "));
    }
}
