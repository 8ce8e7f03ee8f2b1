package dev.countersign.server.resources;

import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceAclEntry;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceInitializationRequest;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.model.resource.UpdatedAcl;
import dev.countersign.server.people.Actor;
import dev.countersign.server.providers.Provider;
import dev.countersign.server.resources.ProviderCalls.AclChange;
import dev.countersign.server.resources.ProviderCalls.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that change existing resources. Permissions are checked before a provider is called. */
final class WriteService<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private static final Logger LOG = LoggerFactory.getLogger(WriteService.class);

    private final Core core;
    private final Catalogue<R, U> catalogue;
    private final RequiredSupport<P> support;
    private final Views<R, S, U, F, P> views;
    private final ProviderCalls<R> providers;

    WriteService(
            Core core,
            Catalogue<R, U> catalogue,
            RequiredSupport<P> support,
            Views<R, S, U, F, P> views,
            ProviderCalls<R> providers) {
        this.core = core;
        this.catalogue = catalogue;
        this.support = support;
        this.views = views;
        this.providers = providers;
    }

    <I> void operate(Actor actor, Operation<R, I, P> operation, List<I> items) {
        List<String> ids = items.stream().map(operation.id()).toList();
        catalogue.claiming(ids, () -> {
            List<StoredResource<R, U>> entries = permitted(actor, operation.idField(), ids, Permission.EDIT);
            List<R> resources = shown(entries);
            List<Change<R>> changes = new ArrayList<>();
            for (int item = 0; item < items.size(); item++) {
                R resource = resources.get(item);
                require(Bulk.field(item), operation, resource, items.get(item));
                changes.add(new Change<>(resource, operation.sent().apply(resource, items.get(item))));
            }
            providers.operate(actor.username(), operation, changes);
            if (operation.removes()) {
                catalogue.remove(entries);
            }
            return ids;
        });
        core.time().runDue();
    }

    void updateAcl(Actor actor, List<UpdatedAcl> items) {
        List<String> ids = items.stream().map(UpdatedAcl::id).toList();
        catalogue.claiming(ids, () -> {
            List<StoredResource<R, U>> entries = permitted(actor, "id", ids, Permission.ADMIN);
            List<R> resources = shown(entries);
            List<AclChange<R>> updates = new ArrayList<>();
            Map<StoredResource<R, U>, AccessControlList> changed = new LinkedHashMap<>();
            for (int item = 0; item < items.size(); item++) {
                requireKnown(Bulk.field(item), items.get(item).added());
                UpdatedAcl update = AccessControlList.grantable(items.get(item));
                AccessControlList before = entries.get(item).acl();
                updates.add(new AclChange<>(resources.get(item), update, before.undoing(update)));
                changed.put(entries.get(item), before.after(update));
            }
            providers.updateAcl(actor.username(), updates);
            catalogue.share(changed);
            return ids;
        });
        core.time().runDue();
    }

    /** Sends init to every provider that the workspace may use. Unreachable ones are skipped. */
    void init(Actor actor) {
        if (actor.project() != null && !core.people().isMember(actor.username(), actor.project())) {
            throw new RefusedException.NotAMember(actor.project());
        }
        Set<String> ids = new LinkedHashSet<>();
        core.products().usable().forEach(product -> ids.add(product.category().provider()));
        var request = new ResourceInitializationRequest(new ResourceOwner(actor.username(), actor.project()));
        for (String id : ids) {
            Provider provider = core.providers().find(id);
            if (provider != null) {
                init(provider, request);
            }
        }
        core.time().runDue();
    }

    private void init(Provider provider, ResourceInitializationRequest request) {
        try {
            providers.init(provider, request);
        } catch (RefusedException.ProviderFailed trouble) {
            LOG.warn("{} was not initialized: {}", provider.id(), trouble.getMessage());
        }
    }

    private <I> void require(String field, Operation<R, I, P> operation, R resource, I item) {
        if (operation.requirement() != null) {
            P declared = support.required(field, resource.specification().product());
            operation.requirement().check(field, resource, item, declared);
        }
    }

    /** Absent and forbidden resources get the same response. */
    private List<StoredResource<R, U>> permitted(Actor actor, String idField, List<String> ids, Permission permission) {
        Access access = core.accessOf(actor);
        return catalogue.reading(() -> {
            List<StoredResource<R, U>> entries = new ArrayList<>();
            for (String id : ids) {
                StoredResource<R, U> entry = catalogue.find(id);
                if (entry == null || !access.allows(entry, permission)) {
                    throw new RefusedException.Invalid(
                            Bulk.field(entries.size()) + "." + idField,
                            "there is no resource '%s', or none that you may change like this".formatted(id));
                }
                entries.add(entry);
            }
            return entries;
        });
    }

    private List<R> shown(List<StoredResource<R, U>> entries) {
        return catalogue.reading(() -> entries.stream().map(views::forProvider).toList());
    }

    private void requireKnown(String field, List<ResourceAclEntry> added) {
        for (int entry = 0; entry < added.size(); entry++) {
            AclEntity entity = added.get(entry).entity();
            if (!core.people().know(entity)) {
                throw new RefusedException.Invalid(
                        "%s.added[%d].entity".formatted(field, entry), "there is no %s".formatted(described(entity)));
            }
        }
    }

    private static String described(AclEntity entity) {
        if (entity instanceof AclEntity.ProjectGroup group) {
            return "group '%s' in project '%s'".formatted(group.group(), group.projectId());
        }
        return "user '%s'".formatted(((AclEntity.User) entity).username());
    }
}
