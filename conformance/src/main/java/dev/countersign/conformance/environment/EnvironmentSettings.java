package dev.countersign.conformance.environment;

import dev.countersign.conformance.target.AgaveDialect;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an environment.
 *
 * @param port 0 for any free port
 * @param world the name of the initial world
 * @param simulation whether the simulation API is offered
 * @param dialect how the jobs service represents what its document leaves open
 * @param as the real server to imitate; null for servers that behave as documented
 */
public record EnvironmentSettings(
        String host,
        int port,
        String world,
        EnvironmentTime time,
        boolean simulation,
        AgaveDialect dialect,
        @Nullable ServerDouble as) {
    /** On this machine only, on any free port, with an empty world and a simulated clock. */
    public static final EnvironmentSettings EMBEDDED =
            new EnvironmentSettings("127.0.0.1", 0, "empty", EnvironmentTime.SIMULATED, true, AgaveDialect.AGAVE_2_2);

    /** Settings of servers that behave as documented. */
    public EnvironmentSettings(
            String host, int port, String world, EnvironmentTime time, boolean simulation, AgaveDialect dialect) {
        this(host, port, world, time, simulation, dialect, null);
    }

    /** A copy for a double of a real server. */
    public EnvironmentSettings as(@Nullable ServerDouble other) {
        return new EnvironmentSettings(host, port, world, time, simulation, dialect, other);
    }

    /** A copy for any free port. */
    EnvironmentSettings atAnyPort() {
        return new EnvironmentSettings(host, 0, world, time, simulation, dialect, as);
    }

    /** A copy with another world, and another kind of time. */
    public EnvironmentSettings in(String other, EnvironmentTime kind) {
        return new EnvironmentSettings(host, port, other, kind, simulation, dialect, as);
    }
}
