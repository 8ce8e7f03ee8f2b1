package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.List;
import java.util.Map;

/** Registers a provider's jobs one by one, if all products are its own. A provider's id is accepted once. */
final class GoRegister implements GoHandler {
    private final GoState state;

    GoRegister(GoState state) {
        this.state = state;
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        return GoBulk.answer(request, core, (items, behind) -> register(request, behind, items));
    }

    private EdgeResponse register(EdgeRequest request, Upstream core, List<ObjectNode> items) {
        String provider = Bearer.of(request).provider();
        for (ObjectNode item : items) {
            JsonNode product = item.path("spec").path("product").path("provider");
            if (!product.asText().equals(provider)) {
                return GoResponses.refusal(403, "Forbidden");
            }
        }
        ObjectNode registered = JsonNodeFactory.instance.objectNode();
        var responses = registered.putArray("responses");
        for (ObjectNode item : items) {
            if (isTaken(request, core, item.path("providerGeneratedId"))) {
                return GoResponses.refusal(409, "Already exists");
            }
            EdgeResponse response = core.send(GoBulk.of(request, List.of(ofKnownProduct(item, provider))));
            if (!response.isSuccess()) {
                return response.status() == 400 ? GoResponses.INVALID : response;
            }
            response.json().path("responses").forEach(job -> {
                state.register(job.path("id").asText());
                responses.add(job);
            });
        }
        return EdgeResponse.json(200, registered);
    }

    /** The product need not exist; the request to our Core names one that does. */
    private JsonNode ofKnownProduct(ObjectNode item, String provider) {
        List<JsonNode> declared = state.supports().getOrDefault(provider, List.of());
        JsonNode product = item.path("spec").path("product");
        if (declared.isEmpty()
                || declared.stream().anyMatch(support -> support.path("product").equals(product))) {
            return item;
        }
        ObjectNode changed = item.deepCopy();
        ((ObjectNode) changed.path("spec")).set("product", declared.get(0).path("product"));
        return changed;
    }

    private static boolean isTaken(EdgeRequest request, Upstream core, JsonNode id) {
        if (!id.isTextual()) {
            return false;
        }
        EdgeRequest browse = request.withMethod("GET")
                .withPath(request.path().replaceFirst("/register$", "/browse"))
                .withQuery(Map.of("filterProviderIds", id.asText()))
                .withBody("");
        return !core.send(browse).json().path("items").isEmpty();
    }
}
