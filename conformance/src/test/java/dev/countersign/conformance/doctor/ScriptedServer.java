package dev.countersign.conformance.doctor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A server that sends a scripted response for each known path, and 404 for all others. */
final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, UnaryOperator<Said>> script = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add("%s %s %s"
                    .formatted(exchange.getRequestMethod(), path, sent)
                    .strip());
            Said said =
                    script.getOrDefault(path, request -> new Said(404, "{}")).apply(new Said(0, sent));
            byte[] body = said.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(said.status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    ScriptedServer says(String path, int status, String body) {
        return answers(path, request -> new Said(status, body));
    }

    /** @param answer receives the request's body */
    ScriptedServer answers(String path, UnaryOperator<Said> answer) {
        script.put(path, answer);
        return this;
    }

    /** Method, path and body of each request. */
    List<String> asked() {
        return asked;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Said(int status, String body) {}
}
