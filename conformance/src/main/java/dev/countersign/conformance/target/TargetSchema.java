package dev.countersign.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON Schema of target files, by which files are validated and values are resolved. */
final class TargetSchema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .build()));

    private final JsonNode json;
    private final Schema schema;

    private TargetSchema(JsonNode json) {
        this.json = json;
        this.schema = REGISTRY.getSchema(json);
    }

    /** The schema of a file that describes what is certified. */
    static TargetSchema ofTarget() {
        return new TargetSchema(published());
    }

    /** The schema of a file of which only the Core and its provider are used. */
    static TargetSchema ofProvider() {
        ObjectNode json = published();
        json.remove("allOf");
        json.putArray("required").add("target").add("provider");
        return new TargetSchema(json);
    }

    /** The parsed resource. */
    static ObjectNode published() {
        try (InputStream resource = TargetSchema.class.getResourceAsStream(TargetTemplate.SCHEMA)) {
            return (ObjectNode) TargetJson.MAPPER.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws TargetFileException with a sentence for each violation */
    void require(TargetValue file) {
        List<Error> errors = schema.validate(file.json());
        if (!errors.isEmpty()) {
            throw new SchemaViolations(json, file.place()).exception(errors);
        }
    }

    JsonNode json() {
        return json;
    }
}
