package dev.countersign.server.resources;

import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.server.people.Actor;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates the resources of a request, all or none: validates everything, then calls the providers, then makes the accepted
 * resources visible in the catalogue.
 */
final class CreateOperation<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final ResourceType<R, S, U, F, P> kind;
    private final Core core;
    private final Catalogue<R, U> catalogue;
    private final RequiredSupport<P> support;
    private final Views<R, S, U, F, P> views;
    private final ProviderCalls<R> providers;
    private final Verification<R, U, P> verification;

    CreateOperation(
            ResourceType<R, S, U, F, P> kind,
            Core core,
            Catalogue<R, U> catalogue,
            RequiredSupport<P> support,
            Views<R, S, U, F, P> views,
            ProviderCalls<R> providers,
            Verification<R, U, P> verification) {
        this.kind = kind;
        this.core = core;
        this.catalogue = catalogue;
        this.support = support;
        this.views = views;
        this.providers = providers;
        this.verification = verification;
    }

    /** @return the new ids, in the order of the specifications */
    List<String> create(Actor actor, List<S> specifications) {
        long receivedAt = core.time().millis();
        if (actor.project() != null && !core.people().isMember(actor.username(), actor.project())) {
            throw new RefusedException.NotAMember(actor.project());
        }
        for (int item = 0; item < specifications.size(); item++) {
            check(actor, Bulk.field(item), specifications.get(item));
        }
        ResourceOwner owner = new ResourceOwner(actor.username(), actor.project());
        AccessControlList acl = AccessControlList.initial(owner, core.people());
        List<StoredResource<R, U>> entries = new ArrayList<>();
        for (int item = 0; item < specifications.size(); item++) {
            S specification = specifications.get(item);
            R resource = kind.create(core.newId(), specification, receivedAt, owner);
            entries.add(new StoredResource<>(
                    resource,
                    acl,
                    kind.configuration(specification),
                    kind.exclusives(Bulk.field(item), specification),
                    kind.searchable(resource)));
        }
        catalogue.propose(entries);
        try {
            List<R> resources = entries.stream().map(views::forProvider).toList();
            providers.create(actor.username(), resources, ids -> catalogue.commit(entries, ids));
        } catch (RuntimeException refused) {
            catalogue.withdraw(entries);
            throw refused;
        }
        verification.plan();
        core.time().runDue();
        return entries.stream().map(entry -> entry.resource().id()).toList();
    }

    private void check(Actor actor, String field, S specification) {
        kind.validate(field, specification);
        kind.requireAccess(field, specification, actor.username());
        ProductReference reference = specification.product();
        Product product = core.products().find(reference, kind.productType());
        if (product == null) {
            throw new RefusedException.Invalid(
                    field + ".product",
                    "there is no product '%s' in category '%s' of provider '%s'"
                            .formatted(reference.id(), reference.category(), reference.provider()));
        }
        ResourceOwner owner = new ResourceOwner(actor.username(), actor.project());
        if (!core.products().mayUse(reference) || !core.accounting().hasCredits(owner, reference)) {
            throw new RefusedException.InsufficientFunds(field + ".product", reference.id());
        }
        kind.requireSupport(field, specification, support.required(field + ".product", reference));
    }
}
