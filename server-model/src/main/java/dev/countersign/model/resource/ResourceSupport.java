package dev.countersign.model.resource;

import dev.countersign.model.product.ProductReference;
import org.jspecify.annotations.Nullable;

/** The features that a provider supports on one of its products. */
public interface ResourceSupport {
    ProductReference product();

    @Nullable Maintenance maintenance();
}
