package dev.countersign.server.resources;

import dev.countersign.model.resource.Permission;
import java.util.List;
import java.util.Set;

/**
 * The permissions of one caller, for every resource type.
 *
 * <p>Source: Introduction to Resources, "The Permission Model".
 */
sealed interface Access permits UserAccess, ProviderAccess {
    /** The reader's identity; page tokens are valid for one reader only. */
    String reader();

    /** The caller's permissions on a resource. */
    Set<Permission> to(StoredResource<?, ?> entry);

    boolean allows(StoredResource<?, ?> entry, Permission permission);

    /** The parts of the catalogue that the caller sees. */
    List<Readership> audiences();

    /** Whether lists of the caller include a resource. */
    boolean lists(StoredResource<?, ?> entry);
}
