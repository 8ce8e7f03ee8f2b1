package dev.countersign.server.resources;

import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.ResourceOwner;

/** A part of the catalogue that somebody can see as a whole. */
sealed interface Readership {
    /** What belongs to somebody's personal workspace. */
    record Personal(String username) implements Readership {}

    /** What belongs to a project. */
    record OfProject(String project) implements Readership {}

    /** What uses the products of a provider. */
    record OfProvider(String provider) implements Readership {}

    /** What was given to somebody, or to a group. */
    record SharedWith(AclEntity entity) implements Readership {}

    static Readership of(ResourceOwner owner) {
        return owner.project() == null ? new Personal(owner.createdBy()) : new OfProject(owner.project());
    }
}
