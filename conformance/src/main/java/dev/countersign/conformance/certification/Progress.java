package dev.countersign.conformance.certification;

import java.util.HashMap;
import java.util.Map;

/** The combined progress of profiles that run at the same time. */
final class Progress {
    private final Map<String, Sum> profiles = new HashMap<>();

    /** Replaces the progress of a profile; returns the sum over all profiles. */
    Sum update(String profile, long done, long all) {
        profiles.put(profile, new Sum(done, all));
        return profiles.values().stream()
                .reduce(new Sum(0, 0), (one, other) -> new Sum(one.done + other.done, one.all + other.all));
    }

    /** How many scenarios or flows are done, of how many. */
    record Sum(long done, long all) {}
}
