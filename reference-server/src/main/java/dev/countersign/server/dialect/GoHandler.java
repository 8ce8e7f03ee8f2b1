package dev.countersign.server.dialect;

import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;

/** Handles one call as Core in Go does. Refusals of our Core may be passed on unchanged. */
@FunctionalInterface
interface GoHandler {
    EdgeResponse answer(EdgeRequest request, Upstream core);
}
