package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.docs.Description.Model;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The type of a JSON Schema in words, with links to models. */
record TypeText(List<Span> spans) {
    TypeText {
        spans = List.copyOf(spans);
    }

    static TypeText of(JsonNode schema) {
        if (schema.has("$ref")) {
            String model = schema.path("$ref").asText().replaceFirst(".*/", "");
            return new TypeText(List.of(new Span(model, Model.address(model))));
        }
        if (schema.has("const")) {
            return of(schema.path("const").toString());
        }
        if (schema.has("enum")) {
            return alternatives(schema.path("enum"), value -> of(value.asText()));
        }
        JsonNode several = Schema.alternatives(schema);
        return several.isEmpty() ? single(schema) : alternatives(several, TypeText::of);
    }

    static TypeText of(String words) {
        return new TypeText(List.of(new Span(words, null)));
    }

    private static TypeText single(JsonNode schema) {
        if (schema.has("items")) {
            return of("array of ").and(of(schema.path("items")));
        }
        if (schema.path("additionalProperties").isObject()) {
            return of("object, each field of which is ").and(of(schema.path("additionalProperties")));
        }
        String name = Schema.types(schema).filter(type -> !type.equals("null")).collect(joining(" or "));
        String limits = Stream.of("format", "minimum", "maximum", "default", "pattern")
                .filter(schema::has)
                .map(key -> ", %s %s".formatted(key, schema.path(key).asText()))
                .collect(joining());
        return of((name.isEmpty() ? "anything" : name) + limits);
    }

    private static TypeText alternatives(JsonNode values, Function<JsonNode, TypeText> text) {
        return values.valueStream()
                .filter(value -> !value.isNull() && !value.path("type").asText().equals("null"))
                .map(text)
                .reduce((one, other) -> one.and(of(" or ")).and(other))
                .orElse(of(""));
    }

    private TypeText and(TypeText other) {
        return new TypeText(Stream.of(spans, other.spans).flatMap(List::stream).toList());
    }

    /** @param address of the model that is named; null if it is none */
    record Span(String text, @Nullable String address) {}
}
