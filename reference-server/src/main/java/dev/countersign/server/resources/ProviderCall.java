package dev.countersign.server.resources;

/**
 * A call that changes resources of one type; the same at Core and at a provider.
 *
 * @param path below the base path of the resource type; empty for the base path
 */
public record ProviderCall(String method, String path) {
    /** Creates resources. */
    public static final ProviderCall CREATE = new ProviderCall("POST", "");
}
