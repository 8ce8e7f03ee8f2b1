package dev.countersign.server;

import dev.countersign.server.agave.Dialect;
import java.security.KeyPair;

/**
 * How Core is set up.
 *
 * @param port 0 for any that is free
 * @param keys signs users' and providers' access tokens
 * @param operatorToken opens the simulation API of the providers on the same stage, and Core's own
 * @param offersSimulation whether Core serves the simulation API
 * @param agave how the jobs service says what its document leaves open
 */
public record CoreSettings(
        String host, int port, KeyPair keys, String operatorToken, boolean offersSimulation, Dialect agave) {

    /** With a jobs service that is like the real one. */
    public CoreSettings(String host, int port, KeyPair keys, String operatorToken, boolean offersSimulation) {
        this(host, port, keys, operatorToken, offersSimulation, Dialect.AGAVE_2_2);
    }
}
