package dev.countersign.contract.edge;

/** Answers the requests that arrive at the edge of a server, with as much help of that server as it wants. */
@FunctionalInterface
public interface EdgeFilter {
    EdgeResponse answer(EdgeRequest request, Upstream upstream);
}
