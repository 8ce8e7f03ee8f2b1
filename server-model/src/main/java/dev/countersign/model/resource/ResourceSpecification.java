package dev.countersign.model.resource;

import dev.countersign.model.product.ProductReference;

/** What the user asks for; never changes. */
public interface ResourceSpecification {
    ProductReference product();
}
