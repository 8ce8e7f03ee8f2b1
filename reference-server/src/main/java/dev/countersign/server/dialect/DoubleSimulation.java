package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;

/** The simulation API without what a double lacks: other worlds, and shares if the double does not check them. */
final class DoubleSimulation {
    private static final String PATH = "/simulation";

    private DoubleSimulation() {}

    static boolean isMeant(EdgeRequest request) {
        return request.path().equals(PATH) || request.path().startsWith(PATH + "/");
    }

    static EdgeResponse answer(EdgeRequest request, Upstream core, boolean shares) {
        EdgeResponse response = core.send(request);
        if (!request.is("GET", PATH) || !(response.json() instanceof ObjectNode offered) || !response.isSuccess()) {
            return response;
        }
        offered.put("shares", shares);
        offered.putArray("worlds");
        return response.withBody(offered);
    }
}
