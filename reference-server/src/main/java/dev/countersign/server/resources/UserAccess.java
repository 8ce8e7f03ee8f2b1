package dev.countersign.server.resources;

import dev.countersign.model.resource.AclEntity;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.Resource;
import dev.countersign.server.people.Actor;
import dev.countersign.server.people.People;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The permissions of a user: as an administrator of a workspace, and by grants to the user and the user's groups. */
final class UserAccess implements Access {
    private final Actor actor;
    private final People people;
    private final Set<AclEntity> entities;

    UserAccess(Actor actor, People people) {
        this.actor = actor;
        this.people = people;
        this.entities = people.entitiesOf(actor.username());
    }

    @Override
    public String reader() {
        return actor.username();
    }

    /** Independent of the workspace of the call. */
    @Override
    public Set<Permission> to(StoredResource<?, ?> entry) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (administers(entry.resource())) {
            permissions.add(Permission.ADMIN);
        }
        entities.forEach(entity -> permissions.addAll(entry.acl().of(entity)));
        return permissions;
    }

    @Override
    public boolean allows(StoredResource<?, ?> entry, Permission permission) {
        return administers(entry.resource())
                || entities.stream().anyMatch(entity -> entry.acl().of(entity).contains(permission));
    }

    /** Those visible from the workspace of the call. */
    @Override
    public List<Readership> audiences() {
        List<Readership> audiences = new ArrayList<>();
        String project = actor.project();
        if (project == null) {
            audiences.add(new Readership.Personal(actor.username()));
        } else if (people.administers(actor.username(), project)) {
            audiences.add(new Readership.OfProject(project));
        }
        entities.forEach(entity -> audiences.add(new Readership.SharedWith(entity)));
        return audiences;
    }

    @Override
    public boolean lists(StoredResource<?, ?> entry) {
        return inWorkspace(entry.resource()) && allows(entry, Permission.READ);
    }

    /** Whether a resource belongs to the workspace of the call, or was shared from a personal one. */
    private boolean inWorkspace(Resource resource) {
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
