package dev.countersign.conformance.broken;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collector;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON helpers of the mutants, as lenient as servers have to be. */
public final class Json {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final JsonMapper STRICT = new JsonMapper();

    private Json() {}

    /** Parses JSON; a missing node if it is invalid. */
    public static JsonNode read(String json) {
        return read(json, LENIENT);
    }

    /** Parses a JSON object; null if it is anything else. */
    public static @Nullable ObjectNode object(String json) {
        return read(json) instanceof ObjectNode object ? object : null;
    }

    /** Whether it is strictly valid JSON. */
    public static boolean isStrict(String json) {
        return !read(json, STRICT).isMissingNode();
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static ObjectNode object() {
        return STRICT.createObjectNode();
    }

    public static Collector<JsonNode, ?, ArrayNode> toArray() {
        return Collector.of(STRICT::createArrayNode, ArrayNode::add, ArrayNode::addAll);
    }

    /** {@code {"items": [item]}}. */
    public static String bulk(JsonNode item) {
        ObjectNode bulk = object();
        bulk.putArray("items").add(item);
        return bulk.toString();
    }

    private static JsonNode read(String json, JsonMapper mapper) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException problem) {
            return MissingNode.getInstance();
        }
    }
}
