package dev.countersign.conformance.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Reads schemas as data, to distinguish optional fields from mandatory ones. Safe for use by several threads. */
final class Models {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

    private Models() {}

    /**
     * Whether a field may be null.
     *
     * @param location of the object that has the field, as file and fragment
     */
    static boolean isOptional(String location, String field) {
        int fragment = location.indexOf('#');
        String file = location.substring(0, fragment);
        String pointer = location.substring(fragment + 1);
        return isNullable(file, file(file).at(pointer).path("properties").path(field));
    }

    private static boolean isNullable(String file, JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            int fragment = reference.indexOf('#');
            String other = fragment == 0 ? file : fragment < 0 ? reference : reference.substring(0, fragment);
            JsonNode whole = file(other);
            return isNullable(other, fragment < 0 ? whole : whole.at(reference.substring(fragment + 1)));
        }
        for (JsonNode choice : schema.path("anyOf")) {
            if (isNullable(file, choice)) {
                return true;
            }
        }
        return names(schema.path("type"), "null") || names(schema.path("enum"), "null");
    }

    private static boolean names(JsonNode values, String wanted) {
        if (values.isTextual()) {
            return values.textValue().equals(wanted);
        }
        for (JsonNode value : values) {
            if (value.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode file(String name) {
        return FILES.computeIfAbsent(name, Models::read);
    }

    private static JsonNode read(String name) {
        try (InputStream content = Models.class.getResourceAsStream("/countersign/schemas/" + name)) {
            return JSON.readTree(Objects.requireNonNull(content, name));
        } catch (IOException problem) {
            throw new UncheckedIOException("the schema %s can't be read".formatted(name), problem);
        }
    }
}
