package dev.countersign.conformance.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes target files. A target has the structure of its file, except that a file has the administrator among the users. */
final class TargetWriter {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .addModule(TargetJson.module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private final Path path;

    TargetWriter(Path path) {
        this.path = path.toAbsolutePath();
    }

    void write(Target target) throws IOException {
        ObjectNode file = YAML.valueToTree(target);
        ObjectNode users = file.withObject("/users");
        users.forEach(user -> ((ObjectNode) user).remove("expiresAt"));
        JsonNode administrator = file.remove("administrator");
        if (administrator != null) {
            users.set("administrator", administrator);
        }
        if (target.provider() != null) {
            file.set("provider", provider(target.provider()));
        }
        if (target.core() != null) {
            file.set("core", core(target.core()));
        }
        write((Object) file);
    }

    void write(ProviderPlan plan) throws IOException {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("target", new Target.Description("Core", "unknown", plan.core()));
        file.put("provider", provider(plan.provider()));
        file.put("products", plan.products());
        file.put("simulation", plan.simulation());
        write(file);
    }

    private static ObjectNode provider(TargetProvider provider) {
        ObjectNode json = YAML.valueToTree(provider);
        if (provider.coreKey() != null) {
            json.put("coreKey", Pem.text(provider.coreKey().getEncoded(), "PUBLIC KEY"));
        }
        return json;
    }

    private static ObjectNode core(TargetCore core) {
        ObjectNode json = YAML.valueToTree(core);
        return json.put("key", Pem.text(core.key().getEncoded(), "PRIVATE KEY"));
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
