package dev.countersign.model.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON payloads: lenient in what it accepts (unknown fields, a single value for a list, comments,
 * trailing commas), strict in what it writes (every field is present, null or not).
 *
 * <p>Source: API Conventions, "Data Serialization".
 */
public final class WireJson {
    /** The maximum nesting depth that is read. */
    public static final int DEEPEST_NESTING = 100;

    private static final JsonMapper BODIES = mapper().build();
    private static final JsonMapper QUERIES = mapper().enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(config -> config.setAcceptBlankAsEmpty(true))
            .build();

    private WireJson() {}

    /** The mapper of this class, for libraries that need one. */
    public static JsonMapper bodies() {
        return BODIES;
    }

    /**
     * Reads a body.
     *
     * @throws MalformedPayloadException naming the field and what is wrong with it
     */
    public static <T> T read(byte[] json, TypeReference<T> type) {
        return read(json, type, BODIES.readerFor(type));
    }

    /**
     * Reads a body in which an unknown field is an error, since it would have no effect.
     *
     * @throws MalformedPayloadException naming the field and what is wrong with it
     */
    public static <T> T readStrictly(byte[] json, TypeReference<T> type) {
        return read(json, type, BODIES.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    private static <T> T read(byte[] json, TypeReference<T> type, ObjectReader reader) {
        if (json.length == 0) {
            throw new MalformedPayloadException(JsonProblem.NO_BODY);
        }
        try {
            T value = reader.readValue(json);
            if (value == null) {
                throw new MalformedPayloadException(
                        "The body is null: send " + JsonProblem.article(BODIES.constructType(type)));
            }
            return value;
        } catch (JsonProcessingException problem) {
            throw new MalformedPayloadException(JsonProblem.describe(problem));
        } catch (IOException problem) {
            throw new MalformedPayloadException("The body can't be read: " + problem.getMessage());
        }
    }

    /**
     * Binds query parameters, each of which may occur once, to the fields of a request. A field named {@code flags}
     * takes its own fields from the same parameters, since flags are flattened in a query.
     *
     * <p>Source: API Conventions, "Retrieve" and "Browse".
     *
     * @throws MalformedPayloadException naming the parameter and what is wrong with it
     */
    public static <T> T readQuery(Map<String, List<String>> parameters, TypeReference<T> type) {
        ObjectNode fields = QUERIES.createObjectNode();
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new MalformedPayloadException("%s: is there %d times".formatted(name, values.size()));
            }
            values.stream().filter(value -> !value.isEmpty()).forEach(value -> fields.put(name, value));
        });
        ObjectNode request = fields.deepCopy();
        request.set("flags", fields);
        try {
            return QUERIES.readerFor(type).readValue(request);
        } catch (JsonProcessingException problem) {
            throw new MalformedPayloadException(JsonProblem.describe(problem).replaceFirst("^flags\\.", ""));
        } catch (IOException problem) {
            throw new MalformedPayloadException("The query can't be read: " + problem.getMessage());
        }
    }

    /**
     * Reads a part of a payload that is parsed already.
     *
     * @throws MalformedPayloadException naming the field and what is wrong with it
     */
    public static <T> T read(@Nullable JsonNode json, Class<T> type) {
        if (json == null || json.isNull()) {
            throw new MalformedPayloadException("is null");
        }
        try {
            return BODIES.treeToValue(json, type);
        } catch (JsonProcessingException problem) {
            throw new MalformedPayloadException(JsonProblem.describe(problem));
        }
    }

    public static byte[] write(Object value) {
        try {
            return BODIES.writeValueAsBytes(value);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("can't be written as JSON: " + value.getClass(), problem);
        }
    }

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder(limitedFactory())
                .annotationIntrospector(new RequiredUnlessNullable())
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                });
    }

    private static JsonFactory limitedFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .build())
                .build();
    }
}
