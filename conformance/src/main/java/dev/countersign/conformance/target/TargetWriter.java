package dev.countersign.conformance.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/** Writes target files. A target has the structure of its file, except that a file has the administrator among the users. */
final class TargetWriter {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .addModule(new SimpleModule().addSerializer(Duration.class, ToStringSerializer.instance))
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private final Path path;

    TargetWriter(Path path) {
        this.path = path.toAbsolutePath();
    }

    void write(Target target) throws IOException {
        ObjectNode file = YAML.valueToTree(target);
        JsonNode administrator = file.remove("administrator");
        if (administrator != null) {
            file.withObject("/users").set("administrator", administrator);
        }
        write((Object) file);
    }

    void write(ProviderPlan plan) throws IOException {
        write(new PlanFile(plan));
    }

    private void write(Object content) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(path.getParent(), ".target", ".yaml", ownerOnly);
        try {
            Files.writeString(draft, YAML.writeValueAsString(content));
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
