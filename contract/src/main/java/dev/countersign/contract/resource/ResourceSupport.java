package dev.countersign.contract.resource;

import dev.countersign.contract.product.ProductReference;
import org.jspecify.annotations.Nullable;

/** What a provider supports on one of its products. */
public interface ResourceSupport {
    ProductReference product();

    @Nullable Maintenance maintenance();
}
