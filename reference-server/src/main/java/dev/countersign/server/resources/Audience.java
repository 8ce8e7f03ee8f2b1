package dev.countersign.server.resources;

import dev.countersign.contract.resource.AclEntity;
import dev.countersign.contract.resource.ResourceOwner;

/** A part of the catalogue that somebody can see as a whole. */
sealed interface Audience {
    /** What belongs to somebody's personal workspace. */
    record Personal(String username) implements Audience {}

    /** What belongs to a project. */
    record OfProject(String project) implements Audience {}

    /** What uses the products of a provider. */
    record OfProvider(String provider) implements Audience {}

    /** What was given to somebody, or to a group. */
    record SharedWith(AclEntity entity) implements Audience {}

    static Audience of(ResourceOwner owner) {
        return owner.project() == null ? new Personal(owner.createdBy()) : new OfProject(owner.project());
    }
}
