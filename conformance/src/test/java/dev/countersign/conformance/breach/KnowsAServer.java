package dev.countersign.conformance.breach;

import dev.countersign.server.ReferenceServer;

/** Breaks a house rule. */
public final class KnowsAServer {
    private KnowsAServer() {}

    public static Class<?> server() {
        return ReferenceServer.class;
    }
}
