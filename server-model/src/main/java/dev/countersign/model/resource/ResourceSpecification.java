package dev.countersign.model.resource;

import dev.countersign.model.product.ProductReference;

/** The part of a resource that the user specifies; it never changes. */
public interface ResourceSpecification {
    ProductReference product();
}
