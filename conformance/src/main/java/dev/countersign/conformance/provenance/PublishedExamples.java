package dev.countersign.conformance.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.classpath.ClassPathResource;
import java.util.List;

/** The examples that were taken from the documents. */
public final class PublishedExamples {
    private static final JsonMapper JSON = new JsonMapper();

    private PublishedExamples() {}

    public static List<JsonNode> all() {
        return ClassPathResource.json("countersign.examples").stream()
                .map(file -> file.read(JSON::readTree))
                .toList();
    }
}
