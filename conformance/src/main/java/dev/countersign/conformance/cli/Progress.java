package dev.countersign.conformance.cli;

import java.util.HashMap;
import java.util.Map;

/** How far the profiles that run at the same time are together. Safe for use by several threads. */
final class Progress {
    private final Map<String, Sum> profiles = new HashMap<>();

    /** Replaces what is known of a profile; returns the sum of all that are known. */
    synchronized Sum update(String profile, long done, long all) {
        profiles.put(profile, new Sum(done, all));
        return profiles.values().stream()
                .reduce(new Sum(0, 0), (one, other) -> new Sum(one.done + other.done, one.all + other.all));
    }

    /** So many of all are done. */
    record Sum(long done, long all) {}
}
