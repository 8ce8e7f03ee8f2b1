package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.wire.Answer;
import java.util.ArrayList;
import java.util.List;

/** What was seen of a resource as time went by, each time with its updates. */
public final class Watched {
    private final List<Answer> looks = new ArrayList<>();

    public void saw(Answer look) {
        looks.add(look);
    }

    public List<Answer> looks() {
        if (looks.isEmpty()) {
            throw new IllegalStateException("nobody has watched yet: this step must follow one that watches");
        }
        return looks;
    }

    public Answer last() {
        return looks().get(looks.size() - 1);
    }

    /** What {@code field} of the latest update that has it says; missing where none has it. */
    public static JsonNode latest(JsonNode resource, String field) {
        JsonNode latest = MissingNode.getInstance();
        for (JsonNode update : resource.path("updates")) {
            if (update.hasNonNull(field)) {
                latest = update.path(field);
            }
        }
        return latest;
    }
}
