package dev.countersign.server.resources;

import dev.countersign.model.call.PageV2;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.PageRequest;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.ResolvedSupport;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceBrowseRequest;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceRetrieveRequest;
import dev.countersign.model.resource.ResourceSearchRequest;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.model.resource.SupportByProvider;
import dev.countersign.server.people.Actor;
import dev.countersign.server.providers.SupportCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The calls that return resources. They change nothing; only {@link #products} calls providers. */
final class ReadService<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final ResourceType<R, S, U, F, P> kind;
    private final Core core;
    private final Catalogue<R, U> catalogue;
    private final SupportCatalogue<P> support;
    private final Views<R, S, U, F, P> views;
    private final Pages<R, U> pages;

    ReadService(
            ResourceType<R, S, U, F, P> kind,
            Core core,
            Catalogue<R, U> catalogue,
            SupportCatalogue<P> support,
            Views<R, S, U, F, P> views) {
        this.kind = kind;
        this.core = core;
        this.catalogue = catalogue;
        this.support = support;
        this.views = views;
        this.pages = new Pages<>(kind.name(), catalogue, core.time());
    }

    PageV2<R> browse(Access access, ResourceBrowseRequest<F> request) {
        return page(access, request, entry -> true);
    }

    PageV2<R> search(Access access, ResourceSearchRequest<F> request) {
        String text = request.query().toLowerCase(Locale.ROOT);
        return page(access, request, entry -> entry.mentions(text));
    }

    R retrieve(Access access, ResourceRetrieveRequest<F> request) {
        Predicate<StoredResource<R, U>> passes = passing(request.flags());
        return catalogue.reading(() -> {
            StoredResource<R, U> entry = catalogue.find(request.id());
            if (entry == null || !access.allows(entry, Permission.READ) || !passes.test(entry)) {
                throw new RefusedException.NotFound();
            }
            return views.forReader(entry, access, request.flags());
        });
    }

    SupportByProvider<Product, P> products(Actor actor) {
        Map<String, Map<ProductReference, P>> declarations = new HashMap<>();
        Map<String, List<ResolvedSupport<Product, P>>> byProvider = new LinkedHashMap<>();
        boolean mayUseWorkspace = actor.project() == null || core.people().isMember(actor.username(), actor.project());
        List<Product> usable = mayUseWorkspace ? core.products().usable(kind.productType()) : List.of();
        for (Product product : usable) {
            String provider = product.category().provider();
            P declared =
                    declarations.computeIfAbsent(provider, support::current).get(product.reference());
            if (declared != null) {
                byProvider
                        .computeIfAbsent(provider, unseen -> new ArrayList<>())
                        .add(new ResolvedSupport<>(product, declared));
            }
        }
        return new SupportByProvider<>(byProvider);
    }

    private PageV2<R> page(Access access, PageRequest<F> request, Predicate<StoredResource<R, U>> wanted) {
        return pages.page(
                access.reader(),
                access.audiences(),
                request,
                wanted.and(passing(request.flags())).and(access::lists),
                entry -> views.forReader(entry, access, request.flags()));
    }

    private Predicate<StoredResource<R, U>> passing(F flags) {
        Filter filter = new Filter(flags);
        return entry -> filter.test(entry) && kind.matches(entry.resource(), flags);
    }
}
