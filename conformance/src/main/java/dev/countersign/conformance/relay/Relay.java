package dev.countersign.conformance.relay;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Forwards every request and its response unchanged, and records both. Where there is no response, the client gets none either;
 * where the response breaks off, the client's breaks off, too.
 */
public final class Relay implements AutoCloseable {
    static {
        // Read once, before the first server starts. Without it, each response is delayed by 40 ms, to wait for more
        // data.
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    }

    /** Hop-by-hop headers, and headers that the server writes itself. */
    private static final Set<String> LEFT_OUT =
            Set.of("connection", "content-length", "date", "keep-alive", "transfer-encoding");

    private final HttpSender transport;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Direction leg;
    private final String behind;
    private final RelayLog traffic;

    private Relay(HttpServer server, Direction leg, String behind, HttpSender transport, RelayLog traffic) {
        this.server = server;
        this.leg = leg;
        this.behind = behind;
        this.transport = transport;
        this.traffic = traffic;
    }

    /**
     * Starts a relay.
     *
     * @param behind the base URL that requests are forwarded to, with their own paths
     * @param transport sends them there
     * @throws IOException where the relay can't listen at the address
     */
    public static Relay start(
            InetSocketAddress address, Direction leg, URI behind, HttpSender transport, RelayLog traffic)
            throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        Relay relay = new Relay(server, leg, behind.toString().replaceFirst("/$", ""), transport, traffic);
        server.setExecutor(relay.threads);
        server.createContext("/", relay::pass);
        server.start();
        return relay;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        long number = traffic.arrival();
        try (exchange) {
            Sent sent = sent(exchange);
            try {
                Exchange answered = transport.exchange(sent);
                traffic.add(new RelayedExchange(number, leg, answered));
                answer(exchange, answered.received());
            } catch (TargetUnresponsiveException none) {
                traffic.add(new RelayedExchange(number, leg, new Exchange(sent, Received.NOTHING)));
            } catch (UnusableResponseException broken) {
                traffic.add(new RelayedExchange(number, leg, new Exchange(sent, Received.NOTHING)));
                breakOff(exchange);
            }
        }
    }

    /** Announces a longer body than it sends: a client may repeat a request that got no response at all. */
    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
    }

    private Sent sent(HttpExchange exchange) throws IOException {
        int most = WireLimits.USUAL.body();
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        if (body.length > most) {
            throw new IOException("the body of a request is larger than %d bytes".formatted(most));
        }
        return new Sent(
                exchange.getRequestMethod(),
                URI.create(behind + exchange.getRequestURI()),
                headers(exchange.getRequestHeaders()),
                Bytes.of(body));
    }

    private static List<Header> headers(Headers from) {
        List<Header> headers = new ArrayList<>();
        from.forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        return headers;
    }

    private static void answer(HttpExchange exchange, Received received) throws IOException {
        for (Header header : received.headers()) {
            if (!LEFT_OUT.contains(header.name().toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().add(header.name(), header.value());
            }
        }
        byte[] body = received.body().toArray();
        exchange.sendResponseHeaders(received.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
