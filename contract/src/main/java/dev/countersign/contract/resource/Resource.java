package dev.countersign.contract.resource;

import dev.countersign.contract.product.ProductReference;

/** A resource of any kind, as far as those who do not know its kind can use it. */
public interface Resource {
    String id();

    ResourceSpecification specification();

    ResourceOwner owner();

    /** Whose product it uses. */
    static ProductReference productOf(Resource resource) {
        return resource.specification().product();
    }
}
