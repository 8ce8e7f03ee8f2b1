package dev.countersign.contract.example;

import dev.countersign.contract.product.ProductReference;
import dev.countersign.contract.resource.Maintenance;
import dev.countersign.contract.resource.ResourceSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a provider of the example resource supports.
 *
 * @param supportsBackwardsCounting not supported where it is null
 */
public record ExampleResourceSupport(
        ProductReference product, @Nullable Supported supportsBackwardsCounting, @Nullable Maintenance maintenance)
        implements ResourceSupport {

    public enum Supported {
        SUPPORTED,
        NOT_SUPPORTED
    }
}
