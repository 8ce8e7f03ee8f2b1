package dev.countersign.conformance.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Checks whether a server accepts connections at a host and port. */
record PortProbe(String host, int port) {
    private static final int LONG_ENOUGH_MILLIS = 2_000;
    /** How long at most a server that is about to stop still accepts connections, only to close them. */
    private static final int LAST_CALLS_MILLIS = 100;

    static PortProbe of(Origin server) {
        return new PortProbe(server.host(), server.port());
    }

    /**
     * Whether a server accepts connections, and continues to: one that is about to stop may accept one more. Sends nothing.
     */
    boolean isThere() {
        try (Socket first = called()) {
            if (!listens(first)) {
                return false;
            }
            try (Socket second = called()) {
                return second.isConnected();
            }
        } catch (IOException nobody) {
            return false;
        }
    }

    private Socket called() throws IOException {
        IOException refused = new ConnectException();
        for (InetAddress address : InetAddress.getAllByName(host)) {
            Socket call = new Socket();
            try {
                call.connect(new InetSocketAddress(address, port), LONG_ENOUGH_MILLIS);
                return call;
            } catch (IOException nobody) {
                call.close();
                refused = nobody;
            }
        }
        throw refused;
    }

    private static boolean listens(Socket call) throws IOException {
        call.setSoTimeout(LAST_CALLS_MILLIS);
        try {
            return call.getInputStream().read() >= 0;
        } catch (SocketTimeoutException waitsForUs) {
            return true;
        }
    }
}
