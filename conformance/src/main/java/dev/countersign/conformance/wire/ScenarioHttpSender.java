package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.URI;
import java.util.Locale;

/**
 * Carries every request of a scenario to one server and remembers what passed. Nothing is ever sent anywhere else, and
 * so no token either.
 */
public final class ScenarioHttpSender {
    private final Origin origin;
    private final Exchanges exchanges;
    private final HttpSender carrier;

    /** @param server the only one that is called, whatever the path */
    public ScenarioHttpSender(URI server, Exchanges exchanges, HttpSender carrier) {
        this.origin = Origin.of(server);
        this.exchanges = exchanges;
        this.carrier = carrier;
    }

    /**
     * Sends one request and takes its answer.
     *
     * @throws IllegalArgumentException where it is for somebody else
     * @throws TargetUnresponsiveException where there is none
     * @throws UnusableResponseException where it breaks HTTP, or goes beyond what is taken
     */
    public Exchange carry(Sent request) {
        Exchange exchange = carrier.exchange(addressed(request));
        exchanges.add(exchange);
        return exchange;
    }

    /**
     * The request itself, for others to send.
     *
     * @throws IllegalArgumentException where it is for somebody else
     */
    public Sent addressed(Sent request) {
        if (!Origin.of(request.url()).equals(origin)) {
            throw new IllegalArgumentException("%s is not at %s: nothing was sent".formatted(request.url(), origin));
        }
        return request;
    }

    /** Where a URL leads to. */
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
