package dev.countersign.provider.engine;

import dev.countersign.model.product.ProductReference;
import dev.countersign.provider.support.DeclaredSupport;
import dev.countersign.provider.support.ProductSupport;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides whether resources of any kind can be accepted. */
public final class Admission {
    private final DeclaredSupport support;
    private final InstantSource time;

    public Admission(DeclaredSupport support, InstantSource time) {
        this.support = support;
        this.time = time;
    }

    /** A requirement of a kind of resource on the product. */
    public interface Requirement<R extends AssignedResource> {
        /** @throws Rejection where the product does not meet it */
        void check(R resource, ProductSupport supported);
    }

    /** @throws Rejection where one of these can't be accepted */
    public <R extends AssignedResource> void admit(List<R> resources, Requirement<R> requirement) {
        Set<String> ids = new HashSet<>();
        for (R resource : resources) {
            ProductReference product = resource.product();
            ProductSupport supported = supported(resource);
            if (supported.isOutOfService(time.instant())) {
                throw new Rejection.OutOfService(resource.id(), product, supported.maintenance());
            }
            requirement.check(resource, supported);
            if (!ids.add(resource.id())) {
                throw new Rejection.Twice(resource.id());
            }
        }
    }

    /**
     * The support for the product of a resource.
     *
     * @throws Rejection.UnknownProduct where none is declared
     */
    public ProductSupport supported(AssignedResource resource) {
        ProductReference product = resource.product();
        ProductSupport supported = support.on(product);
        if (supported == null) {
            throw new Rejection.UnknownProduct(resource.id(), product);
        }
        return supported;
    }
}
