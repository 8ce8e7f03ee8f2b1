package dev.countersign.server.agave;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A job with its permissions and history. The owner always has all permissions and is not among the grantees.
 *
 * @param visible false once the job is deleted
 * @param dialect of the service
 * @param granted never {@link JobPermission#NONE}
 */
record AgaveJob(
        String id,
        String owner,
        Submission submission,
        Instant created,
        AgaveJobState state,
        boolean visible,
        SortedMap<String, JobPermission> granted,
        List<JobEvent> history,
        ServiceDialect dialect) {
    /** At the real service, a grant to this name is a grant to all users. */
    private static final String WORLD = "world";

    AgaveJob {
        granted = Collections.unmodifiableSortedMap(new TreeMap<>(granted));
        history = List.copyOf(history);
    }

    static AgaveJob submitted(String id, String owner, Submission submission, Instant at, ServiceDialect dialect) {
        AgaveJobState state = new AgaveJobState.Pending();
        SortedMap<String, JobPermission> nothing = new TreeMap<>(dialect.orderOfNames());
        return new AgaveJob(id, owner, submission, at, state, true, nothing, List.of(), dialect)
                .with(new JobEvent(state.wireName(), at, owner, "Job accepted and queued for submission."));
    }

    JobPermission permissionOf(String username) {
        if (username.equals(owner)) {
            return JobPermission.ALL;
        }
        return granted.entrySet().stream()
                .filter(entry -> entry.getKey().equals(username) || isForAll(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(JobPermission.NONE);
    }

    /** The permission that {@code username} was granted by name. */
    JobPermission grantedTo(String username) {
        return isGrantedTo(username) ? granted.getOrDefault(username, JobPermission.NONE) : JobPermission.NONE;
    }

    private boolean isForAll(String name) {
        return dialect.isReal() && name.equals(WORLD);
    }

    /** Case-sensitive, even if two names that differ only in case can't both have a permission. */
    private boolean isGrantedTo(String username) {
        return granted.keySet().stream().anyMatch(username::equals);
    }

    /** @throws JobRefusedException.NotPermitted unless {@code username} may perform {@code action} */
    void require(String username, JobAction action) {
        if (!permissionOf(username).allows(action)) {
            throw new JobRefusedException.NotPermitted(action);
        }
    }

    boolean isListedFor(String username) {
        return visible && (username.equals(owner) || isGrantedTo(username));
    }

    /** Replaces the permission of {@code username}. The owner's is not changed. */
    AgaveJob grant(String username, JobPermission permission, String by, Instant at) {
        if (username.equals(owner)) {
            return this;
        }
        if (permission == JobPermission.NONE) {
            return revoke(username, by, at);
        }
        if (granted.containsKey(username) && !isGrantedTo(username)) {
            throw JobRefusedException.Failed.update("Failed to save job.");
        }
        SortedMap<String, JobPermission> changed = new TreeMap<>(granted);
        JobPermission before = changed.put(username, permission);
        JobPermission told = dialect.isReal() && before != null ? before : permission;
        return with(changed)
                .with(new JobEvent(
                        "PERMISSION_GRANT", at, by, "%s permission granted to %s".formatted(told, username)));
    }

    AgaveJob revoke(String username, String by, Instant at) {
        if (!isGrantedTo(username)) {
            return this;
        }
        SortedMap<String, JobPermission> changed = new TreeMap<>(granted);
        changed.remove(username);
        return with(changed).with(new JobEvent("PERMISSION_REVOKE", at, by, "All permissions revoked for " + username));
    }

    AgaveJob revokeAll(String by, Instant at) {
        return with(new TreeMap<>(dialect.orderOfNames()))
                .with(new JobEvent("PERMISSION_REVOKE", at, by, "All permissions revoked"));
    }

    /** Changes the state and records that, unless the state is the same. */
    AgaveJob enter(AgaveJobState next, String by, Instant at, String description) {
        return next.equals(state)
                ? this
                : new AgaveJob(id, owner, submission, created, next, visible, granted, history, dialect)
                        .with(new JobEvent(next.wireName(), at, by, description));
    }

    AgaveJob hide() {
        return new AgaveJob(id, owner, submission, created, state, false, granted, history, dialect);
    }

    Instant lastUpdated() {
        return history.get(history.size() - 1).created();
    }

    private AgaveJob with(SortedMap<String, JobPermission> changed) {
        return new AgaveJob(id, owner, submission, created, state, visible, changed, history, dialect);
    }

    private AgaveJob with(JobEvent event) {
        List<JobEvent> more = new ArrayList<>(history);
        more.add(event);
        return new AgaveJob(id, owner, submission, created, state, visible, granted, more, dialect);
    }
}
