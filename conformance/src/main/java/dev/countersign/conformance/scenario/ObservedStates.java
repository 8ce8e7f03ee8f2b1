package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;

/** The observations of a resource over time, each with its updates. */
public final class ObservedStates {
    private static final String TIME = "timestamp";

    private final List<Response> looks = new ArrayList<>();

    public void add(Response look) {
        looks.add(look);
    }

    public List<Response> looks() {
        if (looks.isEmpty()) {
            throw new IllegalStateException("nothing was observed yet: this step must follow one that watches");
        }
        return looks;
    }

    public Response last() {
        return looks().get(looks.size() - 1);
    }

    /**
     * The values of {@code field} in the latest updates that have it; empty where none has it. Updates are not ordered, so each
     * of several with the same timestamp, or without one, may be the latest.
     */
    public static List<JsonNode> latest(JsonNode resource, String field) {
        List<JsonNode> known = new ArrayList<>();
        resource.path("updates").forEach(update -> {
            if (update.hasNonNull(field)) {
                known.add(update);
            }
        });
        long last = known.stream().mapToLong(ObservedStates::time).max().orElse(0);
        return known.stream()
                .filter(update -> !update.hasNonNull(TIME) || time(update) == last)
                .map(update -> update.path(field))
                .toList();
    }

    private static long time(JsonNode update) {
        return update.path(TIME).asLong();
    }
}
