package dev.countersign.conformance.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.commons.io.ResourceFilter;
import org.junit.platform.commons.support.ResourceSupport;

/** The examples that were taken from the documents. */
public final class PublishedExamples {
    private static final JsonMapper JSON = new JsonMapper();

    private PublishedExamples() {}

    public static List<JsonNode> all() {
        return ResourceSupport.streamAllResourcesInPackage(
                        "countersign.examples",
                        ResourceFilter.of(resource -> resource.getName().endsWith(".json")))
                .sorted(Comparator.comparing(Resource::getName))
                .map(PublishedExamples::read)
                .toList();
    }

    private static JsonNode read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file.getName(), e);
        }
    }
}
