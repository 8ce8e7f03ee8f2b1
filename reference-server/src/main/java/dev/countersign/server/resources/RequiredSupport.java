package dev.countersign.server.resources;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.server.providers.SupportCatalogue;

/** A provider's support, for callers that require it. */
final class RequiredSupport<P extends ResourceSupport> {
    private final SupportCatalogue<P> support;

    RequiredSupport(SupportCatalogue<P> support) {
        this.support = support;
    }

    /** @throws RefusedException.ProviderFailed naming {@code field}, if the provider does not declare it */
    P required(String field, ProductReference product) {
        P declared = support.current(product.provider()).get(product);
        if (declared == null) {
            throw new RefusedException.ProviderFailed(
                    502,
                    "%s: provider '%s' does not say what it supports on '%s'"
                            .formatted(field, product.provider(), product.id()));
        }
        return declared;
    }
}
