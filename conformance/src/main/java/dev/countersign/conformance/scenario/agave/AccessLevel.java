package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;

/** What a permission allows its holder. */
public record AccessLevel(boolean read, boolean write) {
    public static AccessLevel named(String text) {
        return new AccessLevel(text.contains("read"), text.contains("write"));
    }

    /** Reads a permission of a response. */
    static AccessLevel of(JsonNode permission) {
        return new AccessLevel(
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
