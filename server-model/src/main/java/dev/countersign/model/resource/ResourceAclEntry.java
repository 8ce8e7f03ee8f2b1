package dev.countersign.model.resource;

import java.util.List;

/** The permissions of one entity. */
public record ResourceAclEntry(AclEntity entity, List<Permission> permissions) {
    public ResourceAclEntry {
        permissions = List.copyOf(permissions);
    }
}
