package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.URI;
import java.util.function.Supplier;

/**
 * Has another server answer for the one that is addressed. Whoever sent the request sees no difference.
 *
 * @param carrier carries the requests there
 * @param server is asked for with each request
 */
public record RedirectingSender(HttpSender carrier, Supplier<URI> server) implements HttpSender {
    @Override
    public Exchange exchange(Sent sent) {
        Exchange exchange = carrier.exchange(at(server.get().resolve(below(sent.url())), sent));
        return new Exchange(at(sent.url(), exchange.sent()), exchange.received());
    }

    private static Sent at(URI url, Sent sent) {
        return new Sent(sent.method(), url, sent.headers(), sent.body());
    }

    /** What it says of a place on the server, as it is spelled. */
    private static String below(URI url) {
        return url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
    }
}
