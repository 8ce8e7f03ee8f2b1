package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.URI;
import java.util.Locale;

/**
 * Sends the requests of a scenario to one server, and records the exchanges. Nothing is ever sent anywhere else, so no token
 * is either.
 */
public final class ScenarioHttpSender {
    private final Origin origin;
    private final Exchanges exchanges;
    private final HttpSender sender;

    /** @param server the only server that is called, with any path */
    public ScenarioHttpSender(URI server, Exchanges exchanges, HttpSender sender) {
        this.origin = Origin.of(server);
        this.exchanges = exchanges;
        this.sender = sender;
    }

    /**
     * Sends one request, and returns the exchange.
     *
     * @throws IllegalArgumentException where the request is for another server
     * @throws TargetUnresponsiveException where there is no response
     * @throws UnusableResponseException where the response breaks HTTP, or exceeds the limits
     */
    public Exchange carry(Sent request) {
        Exchange exchange = sender.exchange(addressed(request));
        exchanges.add(exchange);
        return exchange;
    }

    /**
     * The request itself, for the caller to send.
     *
     * @throws IllegalArgumentException where the request is for another server
     */
    public Sent addressed(Sent request) {
        if (!Origin.of(request.url()).equals(origin)) {
            throw new IllegalArgumentException("%s is not at %s: nothing was sent".formatted(request.url(), origin));
        }
        return request;
    }

    /** The origin of a URL. */
    record Origin(String scheme, String host, int port) {
        static Origin of(URI url) {
            if (url.getScheme() == null || url.getHost() == null) {
                throw new IllegalArgumentException("%s names no server".formatted(url));
            }
            int usual = url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
            return new Origin(
                    url.getScheme().toLowerCase(Locale.ROOT),
                    url.getHost().toLowerCase(Locale.ROOT),
                    url.getPort() < 0 ? usual : url.getPort());
        }

        @Override
        public String toString() {
            return "%s://%s:%d".formatted(scheme, host, port);
        }
    }
}
