package dev.countersign.model.example;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.Maintenance;
import dev.countersign.model.resource.ResourceSupport;
import org.jspecify.annotations.Nullable;

/**
 * The features that a provider of the example resource supports.
 *
 * @param supportsBackwardsCounting null means not supported
 */
public record ExampleResourceSupport(
        ProductReference product, @Nullable Supported supportsBackwardsCounting, @Nullable Maintenance maintenance)
        implements ResourceSupport {

    public enum Supported {
        SUPPORTED,
        NOT_SUPPORTED
    }
}
