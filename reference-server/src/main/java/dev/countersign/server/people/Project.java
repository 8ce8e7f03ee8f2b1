package dev.countersign.server.people;

import java.util.Map;
import java.util.Set;

/**
 * A workspace shared by several users.
 *
 * @param members roles by username
 * @param groups usernames by the group's name
 */
public record Project(String id, Map<String, Membership> members, Map<String, Set<String>> groups) {
    public Project {
        members = Map.copyOf(members);
        groups = Map.copyOf(groups);
    }

    /** A user's role in a project. */
    public enum Membership {
        PI,
        ADMIN,
        USER;

        boolean administers() {
            return this != USER;
        }
    }

    boolean administeredBy(String username) {
        Membership membership = members.get(username);
        return membership != null && membership.administers();
    }
}
