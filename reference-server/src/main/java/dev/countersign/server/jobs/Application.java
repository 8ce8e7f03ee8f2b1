package dev.countersign.server.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.contract.jobs.NameAndVersion;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What jobs can run. */
record Application(NameAndVersion name, String title, Backend backend) {
    private static final List<Application> KNOWN = List.of(
            new Application(
                    new NameAndVersion("acme-web-application", "1.0.0"), "Acme Web Application", Backend.DOCKER),
            new Application(
                    new NameAndVersion("acme-virtual-machine", "1.0.0"),
                    "Acme Virtual Machine",
                    Backend.VIRTUAL_MACHINE));

    /** The application of that name and version; null where there is none. */
    static @Nullable Application find(NameAndVersion name) {
        return KNOWN.stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** All that there are, for messages. */
    static String all() {
        return KNOWN.stream()
                .map(application -> "'%s' %s"
                        .formatted(application.name().name(), application.name().version()))
                .collect(Collectors.joining(", "));
    }

    /** What a reader gets who asked for it. */
    JsonNode resolved() {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        resolved.putObject("metadata")
                .put("name", name.name())
                .put("version", name.version())
                .put("title", title);
        return resolved;
    }
}
