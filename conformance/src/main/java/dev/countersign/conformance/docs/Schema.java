package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON Schema: its fields or, if it has none of its own, its alternatives or its type.
 *
 * @param inherited the schemas whose fields it has too
 */
record Schema(List<TypeText> inherited, List<Field> fields, List<Schema> alternatives, TypeText type) {
    static Schema of(JsonNode schema) {
        return new Schema(
                schema.path("allOf").valueStream().map(TypeText::of).toList(),
                Field.of(schema),
                alternatives(schema).valueStream().map(Schema::of).toList(),
                TypeText.of(schema));
    }

    static JsonNode alternatives(JsonNode schema) {
        return schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
    }

    static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asText) : Stream.of(type.asText());
    }
}
