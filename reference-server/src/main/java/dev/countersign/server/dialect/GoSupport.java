package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeSet;

/** The support of a provider as shown by Core in Go: only what is supported, and a name for each feature. */
final class GoSupport {
    private static final Map<String, String> BACKENDS =
            Map.of("docker", "docker", "virtualMachine", "vm", "native", "native");
    private static final Map<String, String> FEATURES = Map.of(
            "enabled", "enabled",
            "web", "web",
            "vnc", "vnc",
            "logs", "logs",
            "terminal", "terminal",
            "peers", "peers",
            "timeExtension", "extension",
            "suspension", "suspension");

    private GoSupport() {}

    /** Product, support and features. */
    static ObjectNode resolved(JsonNode product, JsonNode declared) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        resolved.set("product", product);
        ObjectNode support = resolved.putObject("support");
        support.set("product", declared.path("product").deepCopy());
        TreeSet<String> features = new TreeSet<>();
        for (String backend : new String[] {"docker", "virtualMachine", "native"}) {
            ObjectNode shown = support.putObject(backend);
            FEATURES.forEach((flag, feature) -> {
                if (declared.path(backend).path(flag).asBoolean(false)) {
                    shown.put(flag, true);
                    features.add("jobs.%s.%s".formatted(BACKENDS.get(backend), feature));
                }
            });
        }
        support.putNull("queueStatus");
        features.forEach(resolved.putArray("features")::add);
        return resolved;
    }
}
