package dev.countersign.server.resources;

import dev.countersign.contract.call.FindByStringId;
import dev.countersign.contract.resource.AclEntity;
import dev.countersign.contract.resource.Permission;
import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceAclEntry;
import dev.countersign.contract.resource.ResourceFlags;
import dev.countersign.contract.resource.ResourceInitializationRequest;
import dev.countersign.contract.resource.ResourceOwner;
import dev.countersign.contract.resource.ResourceSpecification;
import dev.countersign.contract.resource.ResourceSupport;
import dev.countersign.contract.resource.ResourceUpdate;
import dev.countersign.contract.resource.UpdatedAcl;
import dev.countersign.server.people.Actor;
import dev.countersign.server.providers.Provider;
import dev.countersign.server.resources.ProviderCalls.AclChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls that change resources that are there. Permissions are checked before a provider hears of anything. */
final class Changing<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private static final Logger LOG = LoggerFactory.getLogger(Changing.class);

    private final Core core;
    private final Catalogue<R, U> catalogue;
    private final Views<R, S, U, F, P> views;
    private final ProviderCalls<R> providers;

    Changing(Core core, Catalogue<R, U> catalogue, Views<R, S, U, F, P> views, ProviderCalls<R> providers) {
        this.core = core;
        this.catalogue = catalogue;
        this.views = views;
        this.providers = providers;
    }

    void delete(Actor actor, List<FindByStringId> items) {
        List<String> ids = items.stream().map(FindByStringId::id).toList();
        catalogue.claiming(ids, () -> {
            List<Entry<R, U>> entries = permitted(actor, ids, Permission.EDIT);
            providers.delete(shown(entries));
            catalogue.remove(entries);
            return ids;
        });
        core.time().runDue();
    }

    void updateAcl(Actor actor, List<UpdatedAcl> items) {
        List<String> ids = items.stream().map(UpdatedAcl::id).toList();
        catalogue.claiming(ids, () -> {
            List<Entry<R, U>> entries = permitted(actor, ids, Permission.ADMIN);
            List<R> resources = shown(entries);
            List<AclChange<R>> updates = new ArrayList<>();
            Map<Entry<R, U>, AccessControlList> changed = new LinkedHashMap<>();
            for (int item = 0; item < items.size(); item++) {
                requireKnown(Bulk.field(item), items.get(item).added());
                UpdatedAcl update = AccessControlList.grantable(items.get(item));
                AccessControlList before = entries.get(item).acl();
                updates.add(new AclChange<>(resources.get(item), update, before.undoing(update)));
                changed.put(entries.get(item), before.after(update));
            }
            providers.updateAcl(updates);
            catalogue.share(changed);
            return ids;
        });
        core.time().runDue();
    }

    /** Tells every provider that the workspace may use. One that can't be reached is left out. */
    void init(Actor actor) {
        if (actor.project() != null && !core.people().isMember(actor.username(), actor.project())) {
            throw new Refused.NotAMember(actor.project());
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
        } catch (Refused.ProviderTrouble trouble) {
            LOG.warn("{} was not initialized: {}", provider.id(), trouble.getMessage());
        }
    }

    /** What is absent and what is forbidden get the same answer. */
    private List<Entry<R, U>> permitted(Actor actor, List<String> ids, Permission permission) {
        Access access = new Access(actor, core.people());
        return catalogue.reading(() -> {
            List<Entry<R, U>> entries = new ArrayList<>();
            for (String id : ids) {
                Entry<R, U> entry = catalogue.find(id);
                if (entry == null || !access.allows(entry, permission)) {
                    throw new Refused.Invalid(
                            Bulk.field(entries.size()) + ".id",
                            "there is no resource '%s', or none that you may change like this".formatted(id));
                }
                entries.add(entry);
            }
            return entries;
        });
    }

    private List<R> shown(List<Entry<R, U>> entries) {
        return catalogue.reading(() -> entries.stream().map(views::forProvider).toList());
    }

    private void requireKnown(String field, List<ResourceAclEntry> added) {
        for (int entry = 0; entry < added.size(); entry++) {
            AclEntity entity = added.get(entry).entity();
            if (!core.people().know(entity)) {
                throw new Refused.Invalid(
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
