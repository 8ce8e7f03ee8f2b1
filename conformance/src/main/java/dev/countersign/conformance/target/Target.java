package dev.countersign.conformance.target;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server to be judged, and the people and products that the scenarios may use there.
 *
 * @param users by the names that scenarios call them, such as alice and bob
 * @param simulation null where time is real and nothing can be arranged
 * @param deadline how long to wait for something to happen in real time
 */
public record Target(
        Description target,
        Map<String, TargetUser> users,
        TargetProducts products,
        @Nullable Simulation simulation,
        Duration deadline) {

    public Target {
        users = Map.copyOf(users);
    }

    /** What is certified, under which name. */
    public record Description(String name, String version, URI url) {}

    /** Where the target's simulation API is, and the operator's token, which is sent to no other address. */
    public record Simulation(URI url, String token) {}
}
