package dev.countersign.model.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A reverse proxy whose filter responds to requests. Without a response, the connection is closed. */
public final class EdgeProxy implements AutoCloseable {
    static {
        // read once, before the first server starts; without it each response is delayed by 40 ms
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    }

    /** Headers that apply to one connection only, or that the HTTP client sets itself. */
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "edge");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    private final Upstream upstream;
    private final EdgeFilter filter;
    private final URI url;

    private EdgeProxy(HttpServer server, String host, Upstream upstream, EdgeFilter filter) {
        this.server = server;
        this.upstream = upstream;
        this.filter = filter;
        String reached = host.equals("0.0.0.0") ? "127.0.0.1" : host;
        this.url = URI.create("http://%s:%d"
                .formatted(
                        reached.contains(":") ? "[" + reached + "]" : reached,
                        server.getAddress().getPort()));
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free port
     * @param behind the server that the filter may call
     * @throws UncheckedIOException where the address is in use or unavailable
     */
    public static EdgeProxy start(String host, int port, URI behind, EdgeFilter filter) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            EdgeProxy proxy = new EdgeProxy(server, host, new EdgeClient(behind), filter);
            server.setExecutor(proxy.threads);
            server.createContext("/", proxy::handle);
            server.start();
            return proxy;
        } catch (IOException problem) {
            throw new UncheckedIOException("can't listen at %s:%d".formatted(host, port), problem);
        }
    }

    /** The URL of this proxy on this machine. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            EdgeResponse response = filter.answer(request(exchange), upstream);
            byte[] body = response.body().getBytes(UTF_8);
            if (response.contentType() != null) {
                exchange.getResponseHeaders().set("Content-Type", response.contentType());
            }
            exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (NoResponseException passedOn) {
            // the caller gets no response either
        }
    }

    private static EdgeRequest request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        headers.keySet().removeAll(OF_A_CONNECTION);
        URI target = exchange.getRequestURI();
        return new EdgeRequest(
                exchange.getRequestMethod(),
                target.getRawPath(),
                Objects.requireNonNullElse(target.getRawQuery(), ""),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }
}
