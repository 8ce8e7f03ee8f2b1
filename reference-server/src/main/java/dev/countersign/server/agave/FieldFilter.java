package dev.countersign.server.agave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps only the fields that a request selects, such as {@code username,permission.read}. Unknown names are ignored; array
 * elements that have no field left are removed.
 *
 * @param wanted for each field, the fields selected in it, of which the real service keeps only the first; empty for the
 *     whole field
 */
record FieldFilter(Map<String, Set<String>> wanted, ServiceDialect dialect) {
    static FieldFilter parse(@Nullable String text, ServiceDialect dialect) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (String name : (text == null ? "" : text).split(",", -1)) {
            String[] parts = name.strip().split("\\.", -1);
            if (parts.length == 1) {
                wanted.put(parts[0], Set.of());
            } else if (parts.length == 2 && !Set.of().equals(wanted.get(parts[0]))) {
                wanted.computeIfAbsent(parts[0], parent -> new LinkedHashSet<>())
                        .add(parts[1]);
            }
        }
        wanted.remove("");
        return new FieldFilter(wanted, dialect);
    }

    JsonNode apply(JsonNode answer) {
        if (wanted.isEmpty()) {
            return answer;
        }
        return answer instanceof ArrayNode array
                ? kept(array)
                : answer instanceof ObjectNode object ? kept(object) : answer;
    }

    private ArrayNode kept(ArrayNode array) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : array) {
            JsonNode rest = apply(element);
            if (!rest.isEmpty()) {
                kept.add(rest);
            }
        }
        return kept;
    }

    private ObjectNode kept(ObjectNode object) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        wanted.forEach((name, inner) -> {
            JsonNode value = object.get(name);
            if (inner.isEmpty() && value != null) {
                kept.set(name, value);
            } else if (value instanceof ObjectNode parent) {
                ObjectNode part = parent.deepCopy().retain(inner);
                if (dialect.isReal()) {
                    inner.stream().skip(1).forEach(part::putNull);
                }
                if (!part.isEmpty()) {
                    kept.set(name, part);
                }
            }
        });
        return kept;
    }
}
