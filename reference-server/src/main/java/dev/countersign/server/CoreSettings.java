package dev.countersign.server;

import dev.countersign.server.agave.ServiceDialect;
import java.security.KeyPair;
import java.util.function.Supplier;

/**
 * How Core is set up.
 *
 * @param port 0 for any that is free
 * @param keys signs users' and providers' access tokens; not asked for before the first token is
 * @param operatorToken opens the simulation API of the providers on the same stage, and Core's own
 * @param offersSimulation whether Core serves the simulation API
 * @param agave how the jobs service says what its document leaves open
 */
public record CoreSettings(
        String host,
        int port,
        Supplier<KeyPair> keys,
        String operatorToken,
        boolean offersSimulation,
        ServiceDialect agave) {

    /** With keys that are there already, and a jobs service that is like the real one. */
    public CoreSettings(String host, int port, KeyPair keys, String operatorToken, boolean offersSimulation) {
        this(host, port, () -> keys, operatorToken, offersSimulation, ServiceDialect.AGAVE_2_2);
    }
}
