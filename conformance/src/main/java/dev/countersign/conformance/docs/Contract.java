package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.classpath.ClassPathResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the contract's files from the class path. */
final class Contract {
    private static final JsonMapper JSON = new JsonMapper();

    private Contract() {}

    /** The JSON files of a folder: their objects, and the elements of their arrays. */
    static List<JsonNode> in(String folder) {
        return ClassPathResource.json("countersign." + folder).stream()
                .map(file -> file.read(JSON::readTree))
                .flatMap(Contract::elements)
                .toList();
    }

    /** The lines of a feature. */
    static List<String> lines(String feature) {
        try (InputStream file = Contract.class.getResourceAsStream("/" + feature)) {
            return new String(Objects.requireNonNull(file, feature).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + feature, e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
