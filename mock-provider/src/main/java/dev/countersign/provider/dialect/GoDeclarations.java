package dev.countersign.provider.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Rewrites declarations of support so that they list only supported features. */
final class GoDeclarations {
    private static final List<String> BACKENDS = List.of("docker", "virtualMachine", "native");

    private GoDeclarations() {}

    static void write(JsonNode declared) {
        if (!(declared instanceof ObjectNode support)) {
            return;
        }
        List<String> others = new ArrayList<>();
        support.properties().forEach(field -> others.add(field.getKey()));
        others.removeAll(BACKENDS);
        others.remove("product");
        support.remove(others);
        for (String backend : BACKENDS) {
            JsonNode given = support.path(backend).deepCopy();
            ObjectNode shown = support.putObject(backend);
            given.properties().forEach(flag -> {
                if (flag.getValue().asBoolean(false)) {
                    shown.put(flag.getKey(), true);
                }
            });
        }
        support.putNull("queueStatus");
    }
}
