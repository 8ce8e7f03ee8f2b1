package dev.countersign.conformance.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Where a server listens. */
record Listener(String host, int port) {
    private static final int LONG_ENOUGH_MILLIS = 2_000;

    static Listener of(URI url) {
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        return new Listener(url.getHost(), url.getPort() < 0 ? usual : url.getPort());
    }

    /** Whether anybody takes calls there. Nothing is said to them. */
    boolean isThere() {
        try (Socket call = new Socket()) {
            call.connect(new InetSocketAddress(host, port), LONG_ENOUGH_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
