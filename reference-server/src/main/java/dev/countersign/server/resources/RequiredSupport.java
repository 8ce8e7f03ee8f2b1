package dev.countersign.server.resources;

import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.server.providers.SupportCatalogue;

/** What a provider supports, for those who can't go on without knowing. */
final class RequiredSupport<P extends ResourceSupport> {
    private final SupportCatalogue<P> support;

    RequiredSupport(SupportCatalogue<P> support) {
        this.support = support;
    }

    /** @throws RefusedException.ProviderTrouble naming {@code field}, where the provider does not say it */
    P required(String field, ProductReference product) {
        P declared = support.current(product.provider()).get(product);
        if (declared == null) {
            throw new RefusedException.ProviderTrouble(
                    502,
                    "%s: provider '%s' does not say what it supports on '%s'"
                            .formatted(field, product.provider(), product.id()));
        }
        return declared;
    }
}
