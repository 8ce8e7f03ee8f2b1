package dev.countersign.server.resources;

import dev.countersign.contract.resource.AclEntity;
import dev.countersign.contract.resource.Permission;
import dev.countersign.contract.resource.Resource;
import dev.countersign.server.people.Actor;
import dev.countersign.server.people.People;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one caller may do, for every kind of resource.
 *
 * <p>Source: Introduction to Resources, "The Permission Model".
 */
final class Access {
    private final Actor actor;
    private final People people;
    private final Set<AclEntity> entities;

    Access(Actor actor, People people) {
        this.actor = actor;
        this.people = people;
        this.entities = people.entitiesOf(actor.username());
    }

    /** What the caller may do with a resource, whichever workspace they call from. */
    Set<Permission> to(Entry<?, ?> entry) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (administers(entry.resource())) {
            permissions.add(Permission.ADMIN);
        }
        entities.forEach(entity -> permissions.addAll(entry.acl().of(entity)));
        return permissions;
    }

    boolean allows(Entry<?, ?> entry, Permission permission) {
        return administers(entry.resource())
                || entities.stream().anyMatch(entity -> entry.acl().of(entity).contains(permission));
    }

    /** The parts of the catalogue that the caller sees from the workspace they call from. */
    List<Audience> audiences() {
        List<Audience> audiences = new ArrayList<>();
        String project = actor.project();
        if (project == null) {
            audiences.add(new Audience.Personal(actor.username()));
        } else if (people.administers(actor.username(), project)) {
            audiences.add(new Audience.OfProject(project));
        }
        entities.forEach(entity -> audiences.add(new Audience.SharedWith(entity)));
        return audiences;
    }

    /** Whether a resource belongs to the workspace that the caller calls from, or was shared from a personal one. */
    boolean inWorkspace(Resource resource) {
        String project = resource.owner().project();
        return actor.project() == null ? project == null : actor.project().equals(project);
    }

    private boolean administers(Resource resource) {
        var owner = resource.owner();
        return owner.project() == null
                ? owner.createdBy().equals(actor.username())
                : people.administers(actor.username(), owner.project());
    }
}
