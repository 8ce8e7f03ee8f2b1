package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Updates of jobs that a real Core accepts and ours refuses. */
final class LateUpdates {
    private static final List<String> FIELDS =
            List.of("state", "outputFolder", "status", "expectedState", "expectedDifferentState", "newTimeAllocation");

    private final Map<String, List<ObjectNode>> byJob = new ConcurrentHashMap<>();

    /** @param timestamp when it was received, in ms since epoch */
    void add(String job, JsonNode update, long timestamp) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        FIELDS.forEach(field -> kept.set(field, update.get(field)));
        kept.put("timestamp", timestamp);
        byJob.computeIfAbsent(job, unseen -> new CopyOnWriteArrayList<>()).add(kept);
    }

    /** All updates of a job, ordered by time. */
    ArrayNode among(ObjectNode job) {
        List<JsonNode> all = new ArrayList<>();
        job.path("updates").forEach(all::add);
        all.addAll(byJob.getOrDefault(job.path("id").asText(), List.of()));
        all.sort(Comparator.comparingLong(update -> update.path("timestamp").asLong()));
        ArrayNode updates = JsonNodeFactory.instance.arrayNode();
        all.forEach(updates::add);
        return updates;
    }
}
