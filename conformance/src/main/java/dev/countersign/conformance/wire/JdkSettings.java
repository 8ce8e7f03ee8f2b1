package dev.countersign.conformance.wire;

import java.util.Map;

/** What the JDK's client and server take from system properties only, and read once, before they are used first. */
public final class JdkSettings {
    private static final Map<String, String> SETTINGS = Map.of(
            // Shorter than servers usually keep a connection open: one that they are about to close must not look like
            // a fault.
            "jdk.httpclient.keepalive.timeout",
            "4",
            // The server would hold each answer back for 40 ms, waiting for more to send.
            "sun.net.httpserver.nodelay",
            "true");

    private JdkSettings() {}

    /** Leaves alone what somebody has set already. */
    public static void apply() {
        SETTINGS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }
}
