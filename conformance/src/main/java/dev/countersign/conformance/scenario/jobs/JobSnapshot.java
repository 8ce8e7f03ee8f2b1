package dev.countersign.conformance.scenario.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A job as a response shows it. */
public record JobSnapshot(CreatedResource own, Response answer) {
    public static final String RUNNING = "RUNNING";
    public static final String SUSPENDED = "SUSPENDED";
    public static final String SUCCESS = "SUCCESS";
    public static final String EXPIRED = "EXPIRED";
    private static final Set<String> FINAL = Set.of(SUCCESS, "FAILURE", EXPIRED);

    public String name() {
        return Fields.text(answer, answer.body(), "/status/state");
    }

    public boolean isRunning() {
        return name().equals(RUNNING);
    }

    public boolean isFinal() {
        return FINAL.contains(name());
    }

    public JsonNode startedAt() {
        return answer.body().path("status").path("startedAt");
    }

    public JsonNode expiresAt() {
        return answer.body().path("status").path("expiresAt");
    }

    /** The updates, in the order of the response. */
    public List<JsonNode> updates() {
        List<JsonNode> updates = new ArrayList<>();
        answer.body().path("updates").forEach(updates::add);
        return updates;
    }

    /** The states in the updates, in that order. */
    public List<String> statesOfUpdates() {
        return updates().stream()
                .filter(update -> update.hasNonNull("state"))
                .map(update -> update.path("state").asText())
                .toList();
    }

    /** The text that a failed wait shows. */
    @Override
    public String toString() {
        return answer.exchange().summary();
    }
}
