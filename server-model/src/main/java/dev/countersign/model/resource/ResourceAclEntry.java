package dev.countersign.model.resource;

import java.util.List;

/** What one entity may do. */
public record ResourceAclEntry(AclEntity entity, List<Permission> permissions) {
    public ResourceAclEntry {
        permissions = List.copyOf(permissions);
    }
}
