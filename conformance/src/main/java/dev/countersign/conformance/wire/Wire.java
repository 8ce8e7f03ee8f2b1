package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Carries every request of a scenario to one server and remembers what passed. Nothing is ever sent anywhere else, and
 * so no token either. REST Assured's own client is never used.
 */
public final class Wire implements Filter {
    /** An answer that is built from nothing has REST Assured make its whole configuration again. */
    private static final Response CONFIGURED =
            new ResponseBuilder().setStatusCode(200).build();

    private final Origin origin;
    private final Exchanges exchanges;
    private final Carrier carrier;

    /** @param server the only one that is called, whatever the path */
    public Wire(URI server, Exchanges exchanges, Carrier carrier) {
        this.origin = Origin.of(server);
        this.exchanges = exchanges;
        this.carrier = carrier;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        URI url = URI.create(request.getURI());
        if (!Origin.of(url).equals(origin)) {
            throw new IllegalArgumentException("%s is not at %s: nothing was sent".formatted(url, origin));
        }
        Exchange exchange = carrier.exchange(
                new Sent(request.getMethod(), url, headers(request.getHeaders()), body(request.getBody())));
        exchanges.add(exchange);
        return response(exchange.received());
    }

    private static List<Header> headers(Headers headers) {
        return headers.asList().stream()
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
    }

    private static Bytes body(@Nullable Object body) {
        if (body == null) {
            return Bytes.NONE;
        }
        return body instanceof byte[] bytes ? Bytes.of(bytes) : Bytes.of(body.toString());
    }

    private static Response response(Received received) {
        return new ResponseBuilder()
                .clone(CONFIGURED)
                .setStatusLine("")
                .setStatusCode(received.status())
                .setHeaders(new Headers(received.headers().stream()
                        .map(header -> new io.restassured.http.Header(header.name(), header.value()))
                        .toList()))
                .setContentType(received.header("Content-Type").orElse(""))
                .setBody(received.body().toArray())
                .build();
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
