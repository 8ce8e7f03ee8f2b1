package dev.countersign.server.people;

import dev.countersign.model.resource.AclEntity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All users, and the projects of which they are members. */
public record People(Set<String> usernames, Map<String, Project> projects) {
    public static final People NOBODY = People.of(Set.of(), List.of());

    public static People of(Set<String> usernames, List<Project> projects) {
        return new People(
                Set.copyOf(usernames),
                projects.stream().collect(Collectors.toUnmodifiableMap(Project::id, Function.identity())));
    }

    /** Whether permissions can be given to {@code entity}. */
    public boolean know(AclEntity entity) {
        if (entity instanceof AclEntity.ProjectGroup group) {
            Project project = projects.get(group.projectId());
            return project != null && project.groups().containsKey(group.group());
        }
        return entity instanceof AclEntity.User user && usernames.contains(user.username());
    }

    public boolean isMember(String username, String project) {
        Project known = projects.get(project);
        return known != null && known.members().containsKey(username);
    }

    public boolean administers(String username, String project) {
        Project known = projects.get(project);
        return known != null && known.administeredBy(username);
    }

    /** All entities through which {@code username} may have permissions: the user and the user's groups. */
    public Set<AclEntity> entitiesOf(String username) {
        Set<AclEntity> entities = new LinkedHashSet<>();
        entities.add(new AclEntity.User(username));
        for (Project project : projects.values()) {
            project.groups().forEach((group, members) -> {
                if (members.contains(username)) {
                    entities.add(new AclEntity.ProjectGroup(project.id(), group));
                }
            });
        }
        return entities;
    }
}
