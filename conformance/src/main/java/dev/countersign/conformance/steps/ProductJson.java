package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Response;
import java.util.Optional;

/** Finds products in a response to retrieveProducts. */
final class ProductJson {
    private ProductJson() {}

    /** A product with its support. */
    static Optional<JsonNode> find(Response answer, TargetProduct wanted) {
        for (JsonNode resolved : answer.body().path("productsByProvider").path(wanted.provider())) {
            if (reference(resolved.path("product")).equals(wanted)) {
                return Optional.of(resolved);
            }
        }
        return Optional.empty();
    }

    /** The reference to a full product. */
    static TargetProduct reference(JsonNode product) {
        JsonNode category = product.path("category");
        return new TargetProduct(
                product.path("name").asText(),
                category.path("name").asText(),
                category.path("provider").asText());
    }

    /** The product of a support. */
    static TargetProduct supported(JsonNode support) {
        JsonNode product = support.path("product");
        return new TargetProduct(
                product.path("id").asText(),
                product.path("category").asText(),
                product.path("provider").asText());
    }
}
