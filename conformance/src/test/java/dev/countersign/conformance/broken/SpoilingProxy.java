package dev.countersign.conformance.broken;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands before a server and spoils some of what passes. */
public final class SpoilingProxy implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI behind;
    private final Defect defect;

    /** What is wrong: answers a request, with the help of the server behind or without. */
    public interface Defect {
        Reply answer(Request request, Function<Request, Reply> behind);
    }

    /** @param bearer the value of the Authorization header; null for none */
    public record Request(
            String method,
            String target,
            @Nullable String bearer,
            @Nullable String project,
            @Nullable String contentType,
            String body) {
        boolean isFor(String method, String pathEnd) {
            return this.method.equals(method) && path().endsWith(pathEnd);
        }

        String path() {
            return target.split("\\?", 2)[0];
        }

        Request as(String token) {
            return new Request(method, target, "Bearer " + token, project, contentType, body);
        }

        Request at(String target) {
            return new Request(method, target, bearer, project, contentType, body);
        }

        Request saying(String body) {
            return new Request(method, target, bearer, project, contentType, body);
        }
    }

    public record Reply(int status, String contentType, String body) {
        static Reply json(int status, String body) {
            return new Reply(status, "application/json", body);
        }
    }

    private SpoilingProxy(HttpServer server, URI behind, Defect defect) {
        this.server = server;
        this.behind = behind;
        this.defect = defect;
    }

    public static SpoilingProxy before(URI behind, Defect defect) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SpoilingProxy proxy = new SpoilingProxy(server, behind, defect);
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
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Project"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private Reply forward(Request request) {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(behind.resolve(request.target()))
                .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
        if (request.bearer() != null) {
            forwarded.header("Authorization", request.bearer());
        }
        if (request.project() != null) {
            forwarded.header("Project", request.project());
        }
        if (request.contentType() != null) {
            forwarded.header("Content-Type", request.contentType());
        }
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
