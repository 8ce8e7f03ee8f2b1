package dev.countersign.conformance.provenance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads JSON from documents: allows trailing commas and comments, and limits nesting and the length of numbers. */
final class LenientJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private LenientJson() {}

    static Optional<JsonNode> whole(String text) {
        return read(MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS), text);
    }

    /** The value at the beginning of a text; the rest is ignored. */
    static Optional<JsonNode> first(String text) {
        return read(MAPPER.reader(), text);
    }

    private static Optional<JsonNode> read(ObjectReader reader, String text) {
        try {
            JsonNode node = reader.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException problem) {
            return Optional.empty();
        }
    }
}
