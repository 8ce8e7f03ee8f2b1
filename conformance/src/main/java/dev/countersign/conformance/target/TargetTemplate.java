package dev.countersign.conformance.target;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A commented target file to fill in, one for each role that can be certified. */
public enum TargetTemplate {
    CORE("core.yaml"),
    PROVIDER("provider.yaml"),
    AGAVE("agave.yaml");

    /** The JSON Schema of target files, by the name that editors look for beside the file. */
    public static final String SCHEMA = "countersign-target.schema.json";

    private final String resource;

    TargetTemplate(String resource) {
        this.resource = resource;
    }

    /**
     * Writes the file, readable only by the owner because it may contain tokens, and its schema beside it, which replaces that of
     * another version.
     *
     * @param profiles the names of all profiles, which the schema lists
     * @param kinds the names of all kinds of resources, which the schema lists
     * @throws FileAlreadyExistsException if the file exists; nothing is written then
     */
    public void write(Path file, List<String> profiles, List<String> kinds) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(text(resource)));
        }
        Files.writeString(file.resolveSibling(SCHEMA), schema(profiles, kinds));
    }

    private static String schema(List<String> profiles, List<String> kinds) throws IOException {
        ObjectNode schema = new ObjectMapper().readValue(text(SCHEMA), ObjectNode.class);
        profiles.forEach(schema.withObject("/$defs/profile").putArray("enum")::add);
        kinds.forEach(schema.withObject("/$defs/kind").putArray("enum")::add);
        return schema.toPrettyString();
    }

    private static String text(String name) throws IOException {
        try (InputStream resource = TargetTemplate.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
