package dev.countersign.server.providers;

import dev.countersign.model.http.JsonClient;

/**
 * A registered provider.
 *
 * @param peer the client for calls to the provider
 */
public record Provider(String id, JsonClient peer) {
    /** The base path of its calls for a resource type. */
    public String path(String kind) {
        return "/ucloud/%s/%s".formatted(id, kind);
    }
}
