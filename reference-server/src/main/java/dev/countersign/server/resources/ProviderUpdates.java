package dev.countersign.server.resources;

import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceFlags;
import dev.countersign.contract.resource.ResourceSpecification;
import dev.countersign.contract.resource.ResourceSupport;
import dev.countersign.contract.resource.ResourceUpdate;
import dev.countersign.contract.resource.ResourceUpdateAndId;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes in what providers tell of their own resources, all of a request or nothing.
 *
 * <p>Source: Introduction to Resources, "Rationale" and "ExampleResource.Update".
 */
final class ProviderUpdates<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final ResourceKind<R, S, U, F, P> kind;
    private final Core core;
    private final Catalogue<R, U> catalogue;

    ProviderUpdates(ResourceKind<R, S, U, F, P> kind, Core core, Catalogue<R, U> catalogue) {
        this.kind = kind;
        this.core = core;
        this.catalogue = catalogue;
    }

    void update(String provider, List<ResourceUpdateAndId<U>> items) {
        long receivedAt = core.time().millis();
        catalogue.update(find -> {
            List<Runnable> changes = new ArrayList<>();
            for (ResourceUpdateAndId<U> item : items) {
                Entry<R, U> entry = find.apply(item.id());
                if (entry == null || !belongsTo(provider, entry)) {
                    throw new Refused.Invalid(
                            Bulk.field(changes.size()) + ".id",
                            "there is no resource '%s' of yours".formatted(item.id()));
                }
                U update = item.update().receivedAt(receivedAt);
                changes.add(() -> entry.append(update, kind.apply(entry.resource(), update)));
            }
            return changes;
        });
    }

    private boolean belongsTo(String provider, Entry<R, U> entry) {
        return entry.resource().specification().product().provider().equals(provider);
    }
}
