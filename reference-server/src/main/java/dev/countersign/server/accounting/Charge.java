package dev.countersign.server.accounting;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceOwner;

/**
 * What a provider charges for one resource.
 *
 * @param resource its id
 * @param id of the charge, which counts once for each resource
 * @param owner whose workspace pays
 * @param units of the product, used in each of the periods
 */
public record Charge(
        String resource, String id, ResourceOwner owner, ProductReference product, long units, long periods) {
    public Charge {
        if (units < 0 || periods < 1) {
            throw new IllegalArgumentException(
                    "nobody can be charged %d units in %d periods".formatted(units, periods));
        }
    }
}
