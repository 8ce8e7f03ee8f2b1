package dev.countersign.provider.engine;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceOwner;
import org.jspecify.annotations.Nullable;

/**
 * The part of a resource from Core that a provider needs, whatever its kind. The rest is not read, so that the provider
 * accepts resources of Cores that write, omit or add other fields.
 */
public interface AssignedResource {
    String id();

    /** Null where Core sends none. */
    @Nullable ResourceOwner owner();

    ProductReference product();

    /** Whether it has ended, according to Core. */
    boolean hasEnded();
}
