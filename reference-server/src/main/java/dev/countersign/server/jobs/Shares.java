package dev.countersign.server.jobs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folders to which users were granted access. A share applies to everything below its folder; the nearest one takes
 * precedence. A path in no share is the user's own. Thread-safe.
 */
public final class Shares {
    private final Map<String, Set<String>> usersByFolder = new HashMap<>();

    public synchronized void give(String folder, String username) {
        usersByFolder.computeIfAbsent(folder, unseen -> new HashSet<>()).add(username);
    }

    /** @return whether the user had access */
    public synchronized boolean takeBack(String folder, String username) {
        Set<String> users = usersByFolder.get(folder);
        return users != null && users.remove(username);
    }

    public synchronized void clear() {
        usersByFolder.clear();
    }

    synchronized boolean mayUse(String username, String path) {
        Set<String> users = nearest(path);
        return users == null || users.contains(username);
    }

    private @Nullable Set<String> nearest(String path) {
        for (String folder = path; !folder.isEmpty(); folder = folder.substring(0, folder.lastIndexOf('/'))) {
            Set<String> users = usersByFolder.get(folder);
            if (users != null) {
                return users;
            }
        }
        return null;
    }
}
