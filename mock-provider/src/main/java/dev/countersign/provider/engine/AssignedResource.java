package dev.countersign.provider.engine;

import dev.countersign.contract.product.ProductReference;
import dev.countersign.contract.resource.ResourceOwner;

/**
 * A resource that Core hands over: what a provider needs of it, whatever its kind. The rest is not read, so that no field that
 * another Core writes in its own way, leaves out or adds can keep the resource from being taken.
 */
public interface AssignedResource {
    String id();

    ResourceOwner owner();

    ProductReference product();

    /** Whether Core takes it for ended. */
    boolean hasEnded();
}
