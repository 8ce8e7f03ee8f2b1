package dev.countersign.server.resources;

import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.model.resource.ResourceUpdateAndId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Applies updates that providers send for their own resources, all of a request or none.
 *
 * <p>Source: Introduction to Resources, "Rationale" and "ExampleResource.Update".
 */
final class ProviderUpdates<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final ResourceType<R, S, U, F, P> kind;
    private final Core core;
    private final Catalogue<R, U> catalogue;
    private volatile Consumer<List<R>> observer = resources -> {};

    ProviderUpdates(ResourceType<R, S, U, F, P> kind, Core core, Catalogue<R, U> catalogue) {
        this.kind = kind;
        this.core = core;
        this.catalogue = catalogue;
    }

    void update(String provider, List<ResourceUpdateAndId<U>> items) {
        long receivedAt = core.time().millis();
        Map<StoredResource<R, U>, Draft> drafts = new LinkedHashMap<>();
        catalogue.update(find -> {
            for (int item = 0; item < items.size(); item++) {
                String id = items.get(item).id();
                StoredResource<R, U> entry = find.apply(id);
                if (entry == null || !belongsTo(provider, entry)) {
                    throw new RefusedException.Invalid(
                            Bulk.field(item) + ".id", "there is no resource '%s' of yours".formatted(id));
                }
                drafts.computeIfAbsent(entry, Draft::new)
                        .add(
                                Bulk.field(item) + ".update",
                                items.get(item).update().receivedAt(receivedAt));
            }
            return drafts.values().stream()
                    .<Runnable>map(draft -> draft::commit)
                    .toList();
        });
        observer.accept(drafts.values().stream().map(draft -> draft.resource).toList());
    }

    /** Sets the observer of resources, including proposed ones, right after updates changed them. */
    void observe(Consumer<List<R>> newObserver) {
        observer = newObserver;
    }

    /** A resource with the updates of one request applied. */
    private final class Draft {
        private final StoredResource<R, U> entry;
        private final List<U> news = new ArrayList<>(1);
        private R resource;

        Draft(StoredResource<R, U> entry) {
            this.entry = entry;
            this.resource = entry.resource();
        }

        void add(String field, U update) {
            if (kind.accepts(field, resource, update)) {
                resource = kind.apply(resource, () -> Stream.concat(entry.history(), news.stream()), update);
                news.add(update);
            }
        }

        void commit() {
            entry.append(news, resource);
            if (kind.hasEnded(resource)) {
                entry.end();
            }
        }
    }

    private boolean belongsTo(String provider, StoredResource<R, U> entry) {
        return entry.resource().specification().product().provider().equals(provider);
    }
}
