package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The state and times of a job, derived from its updates; a new allocation replaces the specified one. */
record JobTimes(JsonNode state, JsonNode startedAt, JsonNode allocation, JsonNode expiresAt) {
    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;
    private static final long SECOND = 1_000;

    /** For a Core in which a job starts anew with each update that names RUNNING. */
    static JobTimes sinceLatestStart(ObjectNode job, ArrayNode updates) {
        return of(job, updates, false);
    }

    /** For a Core in which a job starts with the first update that names RUNNING. */
    static JobTimes sinceFirstStart(ObjectNode job, ArrayNode updates) {
        return of(job, updates, true);
    }

    private static JobTimes of(ObjectNode job, ArrayNode updates, boolean first) {
        JsonNode state = job.path("status").path("state");
        JsonNode startedAt = NullNode.getInstance();
        JsonNode allocation = job.path("specification").path("timeAllocation");
        for (JsonNode update : updates) {
            String next = update.path("state").asText();
            state = update.path("state").isTextual() ? update.path("state") : state;
            boolean starts = next.equals("RUNNING") && !(first && startedAt.isNumber());
            startedAt = starts ? update.path("timestamp") : startedAt;
            allocation = update.path("newTimeAllocation").isNumber()
                    ? duration(update.path("newTimeAllocation").asLong())
                    : allocation;
        }
        return new JobTimes(state, startedAt, allocation, expiresAt(startedAt, allocation));
    }

    private static JsonNode expiresAt(JsonNode startedAt, JsonNode allocation) {
        if (!startedAt.isNumber() || !allocation.isObject()) {
            return NullNode.getInstance();
        }
        long millis = allocation.path("hours").asLong() * HOUR
                + allocation.path("minutes").asLong() * MINUTE
                + allocation.path("seconds").asLong() * SECOND;
        return JsonNodeFactory.instance.numberNode(startedAt.asLong() + millis);
    }

    private static JsonNode duration(long millis) {
        ObjectNode duration = JsonNodeFactory.instance.objectNode();
        duration.put("hours", millis / HOUR);
        duration.put("minutes", millis % HOUR / MINUTE);
        duration.put("seconds", millis % MINUTE / SECOND);
        return duration;
    }
}
