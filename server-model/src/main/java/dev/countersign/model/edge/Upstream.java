package dev.countersign.model.edge;

/** The server behind an edge. */
@FunctionalInterface
public interface Upstream {
    /** @throws NoResponseException where the server gives no complete response */
    EdgeResponse send(EdgeRequest request);
}
