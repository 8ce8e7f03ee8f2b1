package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.classpath.ClassPathResource;
import dev.countersign.conformance.report.Resources;
import java.util.List;
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
        return Resources.text("/" + feature).lines().toList();
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
