package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.commons.io.ResourceFilter;
import org.junit.platform.commons.support.ResourceSupport;

/** Reads the contract's files from the class path. */
final class Contract {
    private static final JsonMapper JSON = new JsonMapper();

    private Contract() {}

    /** The JSON files of a folder: their objects, and the elements of their arrays. */
    static List<JsonNode> in(String folder) {
        return ResourceSupport.streamAllResourcesInPackage(
                        "countersign." + folder,
                        ResourceFilter.of(resource -> resource.getName().endsWith(".json")))
                .sorted(Comparator.comparing(Resource::getName))
                .flatMap(Contract::read)
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

    private static Stream<JsonNode> read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            JsonNode node = JSON.readTree(stream);
            return node.isArray() ? node.valueStream() : Stream.of(node);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file.getName(), e);
        }
    }
}
