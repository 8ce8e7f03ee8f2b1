package dev.countersign.server.people;

import java.util.Map;
import java.util.Set;

/**
 * A workspace that several people share.
 *
 * @param members usernames and what they are in the project
 * @param groups usernames by the group's name
 */
public record Project(String id, Map<String, Membership> members, Map<String, Set<String>> groups) {
    public Project {
        members = Map.copyOf(members);
        groups = Map.copyOf(groups);
    }

    /** What somebody is in a project. */
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
