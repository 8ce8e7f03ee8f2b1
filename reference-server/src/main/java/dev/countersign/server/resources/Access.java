package dev.countersign.server.resources;

import dev.countersign.model.resource.Permission;
import java.util.List;
import java.util.Set;

/**
 * What one caller may do, for every kind of resource.
 *
 * <p>Source: Introduction to Resources, "The Permission Model".
 */
sealed interface Access permits UserAccess, ProviderAccess {
    /** Who reads; somebody else's page tokens are none of theirs. */
    String reader();

    /** What the caller may do with a resource. */
    Set<Permission> to(StoredResource<?, ?> entry);

    boolean allows(StoredResource<?, ?> entry, Permission permission);

    /** The parts of the catalogue that the caller sees. */
    List<Readership> audiences();

    /** Whether the caller is shown a resource among others. */
    boolean lists(StoredResource<?, ?> entry);
}
