package dev.countersign.server;

import java.security.KeyPair;

/**
 * How Core is set up.
 *
 * @param port 0 for any that is free
 * @param keys signs users' and providers' access tokens
 * @param operatorToken opens the simulation API of the providers on the same stage, and Core's own
 * @param offersSimulation whether Core serves the simulation API
 */
public record CoreSettings(String host, int port, KeyPair keys, String operatorToken, boolean offersSimulation) {}
