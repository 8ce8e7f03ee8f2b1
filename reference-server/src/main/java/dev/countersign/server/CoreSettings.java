package dev.countersign.server;

import java.security.KeyPair;
import org.jspecify.annotations.Nullable;

/**
 * How Core is set up.
 *
 * @param port 0 for any that is free
 * @param keys signs users' and providers' access tokens
 * @param operatorToken lets its bearer use the simulation API; null where that is not offered
 */
public record CoreSettings(String host, int port, KeyPair keys, @Nullable String operatorToken) {}
