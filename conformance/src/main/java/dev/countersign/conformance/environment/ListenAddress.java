package dev.countersign.conformance.environment;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The address at which one of our servers listens. */
public record ListenAddress(String host, int port) {
    /**
     * Starts a server at this address.
     *
     * @throws SetUpException where the address is in use or unavailable
     */
    public <T> T start(Supplier<T> server) {
        try {
            return server.get();
        } catch (RuntimeException e) {
            throw isTaken(e) ? new SetUpException("can't listen at %s, port %d".formatted(host, port)) : e;
        }
    }

    /** @throws SetUpException where the host is unknown */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SetUpException("there is no host '%s'".formatted(host));
        }
    }

    private static boolean isTaken(RuntimeException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
