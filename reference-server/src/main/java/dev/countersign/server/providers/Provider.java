package dev.countersign.server.providers;

import dev.countersign.model.http.JsonClient;

/**
 * A provider that Core knows.
 *
 * @param peer how Core calls it
 */
public record Provider(String id, JsonClient peer) {
    /** The path of its calls for a kind of resource. */
    public String path(String kind) {
        return "/ucloud/%s/%s".formatted(id, kind);
    }
}
