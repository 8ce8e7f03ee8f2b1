package dev.countersign.model.breach;

import dev.countersign.server.ReferenceServer;

/** Breaks a house rule. */
public final class KnowsTheServer {
    private KnowsTheServer() {}

    public static Class<?> server() {
        return ReferenceServer.class;
    }
}
