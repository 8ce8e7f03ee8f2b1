package dev.countersign.server.resources;

import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.ResourceAclEntry;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.UpdatedAcl;
import dev.countersign.server.people.People;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The permissions granted on one resource. Immutable: an update creates a new instance. */
final class AccessControlList {
    static final AccessControlList EMPTY = new AccessControlList(Map.of());

    private final Map<AclEntity, Set<Permission>> granted;

    private AccessControlList(Map<AclEntity, Set<Permission>> granted) {
        this.granted = granted;
    }

    /** The permissions of a member on a resource created in a project that the member does not administer. */
    static AccessControlList ofCreator(String username) {
        return new AccessControlList(
                Map.of(new AclEntity.User(username), EnumSet.of(Permission.READ, Permission.EDIT)));
    }

    /** The initial permissions, besides those that administrators of the workspace always have. */
    static AccessControlList initial(ResourceOwner owner, People people) {
        String creator = owner.createdBy();
        boolean isOnlyMember = owner.project() != null
                && people.isMember(creator, owner.project())
                && !people.administers(creator, owner.project());
        return isOnlyMember ? ofCreator(creator) : EMPTY;
    }

    /** An update without permissions that can't be granted. */
    static UpdatedAcl grantable(UpdatedAcl update) {
        List<ResourceAclEntry> added = update.added().stream()
                .map(entry -> new ResourceAclEntry(
                        entry.entity(),
                        entry.permissions().stream()
                                .filter(Permission::canBeGranted)
                                .toList()))
                .filter(entry -> !entry.permissions().isEmpty())
                .toList();
        return new UpdatedAcl(update.id(), added, update.deleted());
    }

    /** Deletes first, then adds. Permissions that can't be granted are ignored. */
    AccessControlList after(UpdatedAcl update) {
        Map<AclEntity, Set<Permission>> changed = new LinkedHashMap<>(granted);
        update.deleted().forEach(changed::remove);
        for (ResourceAclEntry entry : grantable(update).added()) {
            Set<Permission> permissions = EnumSet.copyOf(entry.permissions());
            permissions.addAll(changed.getOrDefault(entry.entity(), Set.of()));
            changed.put(entry.entity(), permissions);
        }
        return changed.isEmpty() ? EMPTY : new AccessControlList(changed);
    }

    /** The compensating update for an update of this list. */
    UpdatedAcl undoing(UpdatedAcl update) {
        Set<AclEntity> touched = new LinkedHashSet<>(update.deleted());
        update.added().forEach(entry -> touched.add(entry.entity()));
        List<ResourceAclEntry> before = entries().stream()
                .filter(entry -> touched.contains(entry.entity()))
                .toList();
        return new UpdatedAcl(update.id(), before, List.copyOf(touched));
    }

    Set<AclEntity> entities() {
        return granted.keySet();
    }

    Set<Permission> of(AclEntity entity) {
        return granted.getOrDefault(entity, Set.of());
    }

    List<ResourceAclEntry> entries() {
        return granted.entrySet().stream()
                .map(entry -> new ResourceAclEntry(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
