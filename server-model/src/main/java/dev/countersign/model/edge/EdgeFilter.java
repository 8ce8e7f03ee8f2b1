package dev.countersign.model.edge;

/** Responds to the requests that arrive at an {@link EdgeProxy}, by itself or by calling the server behind it. */
@FunctionalInterface
public interface EdgeFilter {
    EdgeResponse answer(EdgeRequest request, Upstream upstream);
}
