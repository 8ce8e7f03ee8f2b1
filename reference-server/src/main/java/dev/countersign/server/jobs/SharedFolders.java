package dev.countersign.server.jobs;

import dev.countersign.model.resource.AclEntity;
import dev.countersign.server.resources.Core;
import dev.countersign.server.resources.RefusedException;

/** Grants and revokes users' access to folders of others; jobs are checked after a revocation. */
public final class SharedFolders {
    private final Core core;
    private final Shares shares;
    private final PermissionChecks checks;

    public SharedFolders(Core core, Shares shares, PermissionChecks checks) {
        this.core = core;
        this.shares = shares;
        this.checks = checks;
    }

    /** @throws RefusedException.Invalid if the path is invalid, or there is no such user */
    public void give(String path, String user) {
        FilePath.validate("path", path);
        if (!core.people().know(new AclEntity.User(user))) {
            throw new RefusedException.Invalid("user", "there is no user '%s'".formatted(user));
        }
        shares.give(path, user);
    }

    /** @throws RefusedException.Invalid if the user has no access to revoke */
    public void takeBack(String path, String user) {
        if (!shares.takeBack(path, user)) {
            throw new RefusedException.Invalid("path", "'%s' has no access to '%s'".formatted(user, path));
        }
        checks.accessLost();
    }

    public void clear() {
        shares.clear();
        checks.clear();
    }
}
