package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.URI;
import java.util.Locale;

/** The origin of a URL: scheme, host and port. */
public record Origin(String scheme, String host, int port) {
    public static Origin of(URI url) {
        if (url.getScheme() == null || url.getHost() == null) {
            throw new IllegalArgumentException("%s names no server".formatted(url));
        }
        int usual = url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return new Origin(
                url.getScheme().toLowerCase(Locale.ROOT),
                url.getHost().toLowerCase(Locale.ROOT),
                url.getPort() < 0 ? usual : url.getPort());
    }

    /**
     * The request itself.
     *
     * @throws IllegalArgumentException where the request is for another server, so that no token is ever sent there
     */
    public Sent require(Sent request) {
        if (!of(request.url()).equals(this)) {
            throw new IllegalArgumentException("%s is not at %s: nothing was sent".formatted(request.url(), this));
        }
        return request;
    }

    /** Whether the host is this machine, by its name or address alone. */
    boolean isLoopback() {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    @Override
    public String toString() {
        return "%s://%s:%d".formatted(scheme, host, port);
    }
}
