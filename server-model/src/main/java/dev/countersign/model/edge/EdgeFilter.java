package dev.countersign.model.edge;

/** Answers the requests that arrive at an edge, itself or with the help of the server behind it. */
@FunctionalInterface
public interface EdgeFilter {
    EdgeResponse answer(EdgeRequest request, Upstream upstream);
}
