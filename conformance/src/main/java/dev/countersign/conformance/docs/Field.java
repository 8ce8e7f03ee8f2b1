package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of a schema, or a parameter of a call. */
record Field(String name, TypeText type, boolean required, boolean nullable, String meaning) {
    /** All fields of a schema, those of nested objects after the field that contains them. */
    static List<Field> of(JsonNode schema) {
        return of("", schema).toList();
    }

    /** A query, header or path parameter. */
    static Field ofParameter(JsonNode parameter) {
        String name = "%s (%s)"
                .formatted(parameter.path("name").asText(), parameter.path("in").asText());
        return of(name, parameter.path("schema"), parameter.path("required").asBoolean(), parameter);
    }

    private static Stream<Field> of(String prefix, JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        return schema.path("properties")
                .propertyStream()
                .flatMap(field ->
                        withNested(prefix + field.getKey(), field.getValue(), required.contains(field.getKey())));
    }

    private static Stream<Field> withNested(String name, JsonNode schema, boolean required) {
        String prefix = schema.has("items") ? name + "[]." : name + ".";
        JsonNode nested = schema.has("items") ? schema.path("items") : schema;
        return Stream.of(
                        Stream.of(of(name, schema, required, schema)),
                        of(prefix, nested),
                        Schema.alternatives(nested).valueStream().flatMap(one -> of(prefix, one)))
                .flatMap(fields -> fields);
    }

    private static Field of(String name, JsonNode schema, boolean required, JsonNode described) {
        return new Field(
                name,
                TypeText.of(schema),
                required,
                isNullable(schema),
                described.path("description").asText());
    }

    private static boolean isNullable(JsonNode schema) {
        return Schema.types(schema).anyMatch("null"::equals)
                || schema.path("enum").valueStream().anyMatch(JsonNode::isNull)
                || Schema.alternatives(schema).valueStream().anyMatch(Field::isNullable);
    }
}
