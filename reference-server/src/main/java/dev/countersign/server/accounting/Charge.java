package dev.countersign.server.accounting;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceOwner;

/**
 * A provider's charge for one resource.
 *
 * @param resource its id
 * @param id of the charge; counts once per resource
 * @param owner the owner of the workspace that pays
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
