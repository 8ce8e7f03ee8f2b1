package dev.countersign.server.resources;

/**
 * A call that changes resources of one kind, at Core and at a provider alike.
 *
 * @param path below that of the kind; empty for the kind's own
 */
public record ProviderCall(String method, String path) {
    /** Creates resources. */
    public static final ProviderCall CREATE = new ProviderCall("POST", "");
}
