package dev.countersign.conformance.environment;

import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.model.example.ExampleResourceSupport.Supported;
import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.product.ProductReference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What our provider supports for a product of a target file, as scenarios expect it, until an operator changes that. Only
 * {@code products.backwards} supports counting backwards. {@code products.forwardOnly}, where it is not the usual product, runs
 * jobs and virtual machines without anything optional.
 */
record SupportAtStart(
        ProductReference product,
        Supported supportsBackwardsCounting,
        ComputeSupport.Docker docker,
        ComputeSupport.VirtualMachine virtualMachine) {

    private SupportAtStart(ProductReference product, boolean backwards, boolean everything) {
        this(
                product,
                backwards ? Supported.SUPPORTED : Supported.NOT_SUPPORTED,
                new ComputeSupport.Docker(true, false, false, false, false, everything, everything, false),
                new ComputeSupport.VirtualMachine(true, false, false, false, everything, everything, false));
    }

    /** The support for each product of a provider, without duplicates. */
    static Collection<SupportAtStart> of(String provider, TargetProducts products) {
        Map<TargetProduct, SupportAtStart> support = new LinkedHashMap<>();
        Stream.of(
                        products.usual(),
                        products.backwards(),
                        products.forwardOnly(),
                        products.notGranted(),
                        products.second())
                .filter(Objects::nonNull)
                .filter(product -> product.provider().equals(provider))
                .forEach(product -> support.put(product, on(product, products)));
        return support.values();
    }

    private static SupportAtStart on(TargetProduct product, TargetProducts products) {
        return new SupportAtStart(
                new ProductReference(product.id(), product.category(), product.provider()),
                product.equals(products.backwards()),
                !product.equals(products.forwardOnly()) || product.equals(products.usual()));
    }
}
