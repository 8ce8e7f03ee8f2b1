package dev.countersign.server;

import dev.countersign.server.agave.ServiceDialect;
import java.security.KeyPair;
import java.util.function.Supplier;

/**
 * Configuration of Core.
 *
 * @param port 0 for any free port
 * @param keys sign access tokens of users and providers; not requested before the first token is
 * @param operatorToken the token for the simulation APIs of Core and of the providers in the same environment
 * @param offersSimulation whether Core serves the simulation API
 * @param agave the dialect of the jobs service where its document leaves something open
 */
public record CoreSettings(
        String host,
        int port,
        Supplier<KeyPair> keys,
        String operatorToken,
        boolean offersSimulation,
        ServiceDialect agave) {

    /** With an existing key pair and the {@link ServiceDialect#AGAVE_2_2} dialect. */
    public CoreSettings(String host, int port, KeyPair keys, String operatorToken, boolean offersSimulation) {
        this(host, port, () -> keys, operatorToken, offersSimulation, ServiceDialect.AGAVE_2_2);
    }
}
