package dev.countersign.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;

/** A value of a target file, with its place. */
record TargetValue(Place place, JsonNode json) {
    TargetValue at(String key) {
        return new TargetValue(place.child(key), json.path(key));
    }

    TargetValue at(int index) {
        return new TargetValue(place.child(String.valueOf(index)), json.path(index));
    }

    boolean isMapping() {
        return json.isObject();
    }

    String text() {
        return json.asText();
    }

    /** Such as {@code users.alice.token}. */
    String path() {
        return place.path();
    }

    TargetFileException wrong(String what) {
        return place.wrong(what);
    }
}
