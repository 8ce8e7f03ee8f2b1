package dev.countersign.model.edge;

/** The server behind an {@link EdgeProxy}. */
@FunctionalInterface
public interface Upstream {
    /** @throws NoResponseException where the server sends no complete response */
    EdgeResponse send(EdgeRequest request);
}
