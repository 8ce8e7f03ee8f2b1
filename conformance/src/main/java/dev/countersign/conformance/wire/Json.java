package dev.countersign.conformance.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Parses untrusted JSON, strictly and within limits. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(100)
                            .maxNameLength(10_000)
                            .maxStringLength(1 << 20)
                            .maxTokenCount(1_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** @throws NotJson where the bytes are not JSON, or exceed the limits */
    public static JsonNode read(Bytes bytes) throws NotJson {
        try {
            JsonNode node = MAPPER.readTree(bytes.toArray());
            if (node.isMissingNode()) {
                throw new NotJson("there is nothing");
            }
            return node;
        } catch (JsonProcessingException problem) {
            throw new NotJson(problem.getOriginalMessage());
        } catch (NotJson problem) {
            throw problem;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static String write(JsonNode node) {
        return node.toString();
    }

    /** The bytes are not JSON, or exceed the limits. */
    public static final class NotJson extends IOException {
        private static final long serialVersionUID = 1L;

        NotJson(String problem) {
            super(problem);
        }
    }
}
