package dev.countersign.server.resources;

import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.ResolvedSupport;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourcePermissions;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.server.providers.SupportCatalogue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the representations of resources for readers and providers, with the parts requested. */
final class Views<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final ResourceType<R, S, U, F, P> kind;
    private final Core core;
    private final SupportCatalogue<P> support;

    Views(ResourceType<R, S, U, F, P> kind, Core core, SupportCatalogue<P> support) {
        this.kind = kind;
        this.core = core;
        this.support = support;
    }

    R forReader(StoredResource<R, U> entry, Access access, F flags) {
        ProductReference reference = entry.resource().specification().product();
        boolean withProduct = isTrue(flags.includeProduct());
        boolean withSupport = isTrue(flags.includeSupport());
        Product product = withProduct || withSupport ? core.products().find(reference) : null;
        return kind.view(
                entry.resource(),
                new ResourceType.View<>(
                        new ResourcePermissions(
                                List.copyOf(access.to(entry)),
                                isTrue(flags.includeOthers()) ? entry.acl().entries() : List.of()),
                        kind.showsUpdates(flags) ? entry.updates() : List.of(),
                        withSupport ? resolve(product, support.known(reference)) : null,
                        withProduct ? product : null,
                        entry.providerGeneratedId(),
                        flags));
    }

    /** The complete resource as shown to its provider; without the updates, which the provider sent and which are many. */
    R forProvider(StoredResource<R, U> entry) {
        return kind.view(
                entry.resource(),
                new ResourceType.View<>(
                        new ResourcePermissions(
                                List.of(Permission.PROVIDER), entry.acl().entries()),
                        List.of(),
                        null,
                        null,
                        entry.providerGeneratedId(),
                        null));
    }

    private @Nullable ResolvedSupport<Product, P> resolve(@Nullable Product product, @Nullable P known) {
        return product == null || known == null ? null : new ResolvedSupport<>(product, known);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
