package dev.countersign.server.resources;

import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.ResourceOwner;

/** A part of the catalogue that is visible as a whole. */
sealed interface Readership {
    /** The resources of a user's personal workspace. */
    record Personal(String username) implements Readership {}

    /** The resources of a project. */
    record OfProject(String project) implements Readership {}

    /** The resources that use the products of a provider. */
    record OfProvider(String provider) implements Readership {}

    /** The resources shared with a user or a group. */
    record SharedWith(AclEntity entity) implements Readership {}

    static Readership of(ResourceOwner owner) {
        return owner.project() == null ? new Personal(owner.createdBy()) : new OfProject(owner.project());
    }
}
