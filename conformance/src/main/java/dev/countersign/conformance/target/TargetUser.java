package dev.countersign.conformance.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of the target.
 *
 * @param groups the groups of projects that the user is a member of
 * @param projects the projects that the user is a member of, with the role
 * @param expiresAt when the token that was fetched first expires, in ms since epoch; null if no command provides new ones
 */
public record TargetUser(String token, List<Group> groups, List<Project> projects, @Nullable Long expiresAt) {

    /** A user whose token is not renewed. */
    public TargetUser(String token, List<Group> groups, List<Project> projects) {
        this(token, groups, projects, null);
    }

    public TargetUser {
        groups = List.copyOf(groups);
        projects = List.copyOf(projects);
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "TargetUser[groups=%s, projects=%s]".formatted(groups, projects);
    }

    /** A group of a project. */
    public record Group(String project, String group) {}

    /**
     * A membership of a project.
     *
     * @param role PI, ADMIN or USER
     */
    public record Project(String project, String role) {
        public boolean administers() {
            return role.equals("PI") || role.equals("ADMIN");
        }
    }
}
