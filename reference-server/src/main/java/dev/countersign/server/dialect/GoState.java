package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The state of Core in Go that ours lacks: support as declared, and permissions and updates that ours refuses. */
final class GoState {
    private final Map<String, List<JsonNode>> supports = new ConcurrentHashMap<>();
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final GoGrants grants = new GoGrants();
    private final LateUpdates lateUpdates = new LateUpdates();

    GoGrants grants() {
        return grants;
    }

    /** Records the latest declaration of a provider, item by item. */
    void declared(String provider, List<JsonNode> support) {
        supports.put(provider, List.copyOf(support));
    }

    /** The latest declaration of each provider, sorted by provider id. */
    Map<String, List<JsonNode>> supports() {
        Map<String, List<JsonNode>> sorted = new LinkedHashMap<>();
        supports.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Product, support and features of the product that a specification names. */
    ObjectNode resolved(JsonNode reference) {
        JsonNode declared = supports.getOrDefault(reference.path("provider").asText(), List.of()).stream()
                .filter(support -> support.path("product").equals(reference))
                .findFirst()
                .orElseGet(() -> {
                    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
                    nothing.set("product", reference);
                    return nothing;
                });
        return GoSupport.resolved(GoProduct.of(reference), declared);
    }

    void register(String job) {
        registered.add(job);
    }

    boolean isRegistered(String job) {
        return registered.contains(job);
    }

    LateUpdates lateUpdates() {
        return lateUpdates;
    }
}
