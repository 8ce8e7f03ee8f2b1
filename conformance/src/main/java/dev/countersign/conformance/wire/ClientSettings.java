package dev.countersign.conformance.wire;

/** What the JDK's client takes from system properties only, and reads once, before it is used first. */
final class ClientSettings {
    /** Shorter than servers usually keep a connection open: one that they are about to close must not look like a fault. */
    private static final String SECONDS_IDLE = "4";

    private ClientSettings() {}

    /** Leaves alone what somebody has set already. */
    static void apply() {
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", SECONDS_IDLE);
        }
    }
}
