package dev.countersign.conformance.broken;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reverse proxy that mutates some of its requests and responses. */
public final class MutatingProxy implements AutoCloseable {
    private static final String AUTHORIZATION = "authorization";
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "upgrade", "accept-encoding");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI behind;
    private volatile Defect defect;

    /** A defect: responds to a request, with or without the server behind the proxy. */
    @FunctionalInterface
    public interface Defect {
        /** No defect. */
        Defect NONE = (request, behind) -> behind.apply(request);

        Reply answer(Request request, Function<Request, Reply> behind);
    }

    /** @param headers by their names in lower case */
    public record Request(String method, String target, Map<String, String> headers, String body) {
        public Request {
            headers = Map.copyOf(headers);
        }

        public static Request get(String target, @Nullable String bearer) {
            return new Request("GET", target, bearer == null ? Map.of() : Map.of(AUTHORIZATION, bearer), "");
        }

        /** The value of the Authorization header; null if it is absent. */
        public @Nullable String bearer() {
            return headers.get(AUTHORIZATION);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public boolean isFor(String method, String pathEnd) {
            return this.method.equals(method) && path().endsWith(pathEnd);
        }

        public String path() {
            return target.split("\\?", 2)[0];
        }

        /** The raw value of a query parameter; empty if it is absent. */
        public String parameter(String name) {
            Matcher found = pattern(name).matcher(target);
            return found.find() ? found.group(2) : "";
        }

        public Request without(String parameter) {
            return at(pattern(parameter).matcher(target).replaceAll("$1"));
        }

        public Request with(String parameter, String value) {
            Request bare = without(parameter);
            return bare.at("%s%s%s=%s".formatted(bare.target, bare.target.contains("?") ? "&" : "?", parameter, value));
        }

        public Request withoutHeader(String name) {
            Map<String, String> others = new HashMap<>(headers);
            others.remove(name);
            return new Request(method, target, others, body);
        }

        public Request as(String token) {
            return with(AUTHORIZATION, "Bearer " + token, target);
        }

        public Request at(String target) {
            return new Request(method, target, headers, body);
        }

        public Request saying(String body) {
            return new Request(method, target, headers, body);
        }

        public Request sayingJson(String json) {
            return with("content-type", "application/json", target).saying(json);
        }

        /** The request with a change in its body; unchanged if that is no JSON object. */
        public Request changing(Consumer<ObjectNode> change) {
            ObjectNode body = Json.object(this.body);
            if (body == null) {
                return this;
            }
            change.accept(body);
            return saying(body.toString());
        }

        private static Pattern pattern(String parameter) {
            return Pattern.compile("([?&])" + Pattern.quote(parameter) + "=([^&]*)&?");
        }

        private Request with(String header, String value, String target) {
            Map<String, String> changed = new HashMap<>(headers);
            changed.put(header, value);
            return new Request(method, target, changed, body);
        }
    }

    public record Reply(int status, String contentType, String body) {
        public static Reply json(int status, String body) {
            return new Reply(status, "application/json", body);
        }

        public boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** The response with a change in its body; unchanged if its status is not 2xx, or the body no JSON object. */
        public Reply changing(Consumer<ObjectNode> change) {
            ObjectNode body = isGood() ? Json.object(this.body) : null;
            if (body == null) {
                return this;
            }
            change.accept(body);
            return new Reply(status, contentType, body.toString());
        }

        /** The response with a change in each resource that it contains, alone or on a page. */
        public Reply showing(Consumer<ObjectNode> change) {
            return changing(body -> Stream.concat(Stream.of(body), Json.stream(body.path("items")))
                    .filter(shown -> shown.path("specification").isObject())
                    .forEach(shown -> change.accept((ObjectNode) shown)));
        }
    }

    private MutatingProxy(HttpServer server, URI behind, Defect defect) {
        this.server = server;
        this.behind = behind;
        this.defect = defect;
    }

    public static MutatingProxy before(URI behind, Defect defect) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            MutatingProxy proxy = new MutatingProxy(server, behind, defect);
            server.setExecutor(proxy.threads);
            server.createContext("/", proxy::handle);
            server.start();
            return proxy;
        } catch (IOException problem) {
            throw new IllegalStateException("no port is free", problem);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Replaces the defect. */
    public void spoil(Defect other) {
        defect = other;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = defect.answer(request(exchange), this::forward);
            byte[] body =
                    reply.body().replace(behind.toString(), url().toString()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        headers.keySet().removeAll(OF_A_CONNECTION);
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    public Reply forward(Request request) {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(behind.resolve(request.target()))
                .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(forwarded::header);
        try {
            HttpResponse<String> response = client.send(forwarded.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                    response.body());
        } catch (IOException problem) {
            throw new IllegalStateException("the server behind can't be reached", problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", problem);
        }
    }
}
