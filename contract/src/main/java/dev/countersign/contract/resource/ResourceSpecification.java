package dev.countersign.contract.resource;

import dev.countersign.contract.product.ProductReference;

/** What the user asks for; never changes. */
public interface ResourceSpecification {
    ProductReference product();
}
