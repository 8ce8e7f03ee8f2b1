package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.Upstream;

/** Lists the products of all providers, whether or not the caller may use them. */
final class GoProducts implements GoHandler {
    private final GoState state;

    GoProducts(GoState state) {
        this.state = state;
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        EdgeResponse response = core.send(request);
        if (!response.isSuccess()) {
            return response;
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode byProvider = body.putObject("productsByProvider");
        state.supports().forEach((provider, declared) -> {
            ArrayNode products = byProvider.putArray(provider);
            for (JsonNode support : declared) {
                products.add(GoSupport.resolved(GoProduct.of(support.path("product")), support));
            }
        });
        return response.withBody(body);
    }
}
