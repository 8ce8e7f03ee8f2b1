package dev.countersign.server.resources;

import dev.countersign.contract.resource.AclEntity;
import dev.countersign.contract.resource.Permission;
import dev.countersign.contract.resource.ResourceAclEntry;
import dev.countersign.contract.resource.UpdatedAcl;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was granted on one resource, to whom. Never changes: an update makes a new one. */
final class AccessControlList {
    static final AccessControlList EMPTY = new AccessControlList(Map.of());

    private final Map<AclEntity, Set<Permission>> granted;

    private AccessControlList(Map<AclEntity, Set<Permission>> granted) {
        this.granted = granted;
    }

    /** What a member has on what they create in a project that they do not administer. */
    static AccessControlList ofCreator(String username) {
        return new AccessControlList(
                Map.of(new AclEntity.User(username), EnumSet.of(Permission.READ, Permission.EDIT)));
    }

    /** Deletes first, then adds. What can't be granted is left out. */
    AccessControlList after(UpdatedAcl update) {
        Map<AclEntity, Set<Permission>> changed = new LinkedHashMap<>(granted);
        update.deleted().forEach(changed::remove);
        for (ResourceAclEntry entry : update.added()) {
            Set<Permission> grantable = EnumSet.noneOf(Permission.class);
            grantable.addAll(changed.getOrDefault(entry.entity(), Set.of()));
            entry.permissions().stream().filter(Permission::canBeGranted).forEach(grantable::add);
            if (!grantable.isEmpty()) {
                changed.put(entry.entity(), grantable);
            }
        }
        return changed.isEmpty() ? EMPTY : new AccessControlList(changed);
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
