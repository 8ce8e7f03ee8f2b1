package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;

/** What a permission says that its holder may do. */
public record Ability(boolean read, boolean write) {
    public static Ability spokenOf(String text) {
        return new Ability(text.contains("read"), text.contains("write"));
    }

    /** As a permission in an answer has it. */
    static Ability of(JsonNode permission) {
        return new Ability(
                permission.path("permission").path("read").asBoolean(),
                permission.path("permission").path("write").asBoolean());
    }

    public boolean isAny() {
        return read || write;
    }

    @Override
    public String toString() {
        if (read) {
            return write ? "read and write" : "read";
        }
        return write ? "write" : "do nothing";
    }
}
