package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.URI;
import java.util.function.Supplier;

/**
 * Sends requests to another server than the one that is addressed. The exchange shows the original URL.
 *
 * @param sender sends the requests there
 * @param server the other server; called for each request
 */
public record RedirectingSender(HttpSender sender, Supplier<URI> server) implements HttpSender {
    @Override
    public Exchange exchange(Sent sent) {
        Exchange exchange = sender.exchange(at(server.get().resolve(below(sent.url())), sent));
        return new Exchange(at(sent.url(), exchange.sent()), exchange.received());
    }

    private static Sent at(URI url, Sent sent) {
        return new Sent(sent.method(), url, sent.headers(), sent.body());
    }

    /** The raw path and query. */
    private static String below(URI url) {
        return url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
    }
}
