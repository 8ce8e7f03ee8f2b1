package dev.countersign.conformance.scenario.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value in a published response that may differ.
 *
 * @param pointer a JSON Pointer in which {@code *} matches every index
 * @param accept the accepted values; ignored where {@code anything}
 */
public record Erratum(String id, int step, String pointer, List<JsonNode> accept, boolean anything, boolean unordered) {
    public Erratum {
        accept = List.copyOf(accept);
    }

    static Erratum of(String id, JsonNode field) {
        List<JsonNode> accept = new ArrayList<>();
        field.path("accept").forEach(accept::add);
        return new Erratum(
                id,
                field.path("step").asInt(),
                field.path("pointer").asText(),
                accept,
                field.path("accept").asText().equals("any"),
                field.path("unordered").asBoolean(false));
    }

    /** Whether it applies to the place {@code at}. */
    boolean covers(String at) {
        String[] pattern = pointer.split("/", -1);
        String[] place = at.split("/", -1);
        if (pattern.length != place.length) {
            return false;
        }
        for (int segment = 0; segment < place.length; segment++) {
            if (!pattern[segment].equals("*") && !pattern[segment].equals(place[segment])) {
                return false;
            }
        }
        return true;
    }

    boolean accepts(JsonNode actual) {
        return anything || accept.stream().anyMatch(accepted -> same(accepted, actual));
    }

    private boolean same(JsonNode accepted, JsonNode actual) {
        if (!unordered || !accepted.isArray() || !actual.isArray() || accepted.size() != actual.size()) {
            return accepted.equals(actual);
        }
        List<JsonNode> rest = new ArrayList<>();
        actual.forEach(rest::add);
        accepted.forEach(rest::remove);
        return rest.isEmpty();
    }
}
