package dev.countersign.conformance.environment;

import dev.countersign.conformance.target.AgaveDialect;
import org.jspecify.annotations.Nullable;

/**
 * How a stage is set.
 *
 * @param port 0 for any that is free
 * @param world what is there at the beginning
 * @param simulation whether the simulation API is offered
 * @param dialect how the jobs service says what its document leaves open
 * @param as the real server to be a double of; null for servers that answer as documented
 */
public record EnvironmentSettings(
        String host,
        int port,
        String world,
        EnvironmentTime time,
        boolean simulation,
        AgaveDialect dialect,
        @Nullable RealServer as) {
    /** On this machine only, on any free port, with nothing there and time that moves when told to. */
    public static final EnvironmentSettings EMBEDDED =
            new EnvironmentSettings("127.0.0.1", 0, "empty", EnvironmentTime.SIMULATED, true, AgaveDialect.AGAVE_2_2);

    /** Settings of servers that answer as documented. */
    public EnvironmentSettings(
            String host, int port, String world, EnvironmentTime time, boolean simulation, AgaveDialect dialect) {
        this(host, port, world, time, simulation, dialect, null);
    }

    /** A copy for a double of a real server. */
    public EnvironmentSettings as(@Nullable RealServer other) {
        return new EnvironmentSettings(host, port, world, time, simulation, dialect, other);
    }

    /** The same at any port that is free. */
    EnvironmentSettings atAnyPort() {
        return new EnvironmentSettings(host, 0, world, time, simulation, dialect, as);
    }

    /** The same in another world, and with another kind of time. */
    public EnvironmentSettings in(String other, EnvironmentTime kind) {
        return new EnvironmentSettings(host, port, other, kind, simulation, dialect, as);
    }
}
