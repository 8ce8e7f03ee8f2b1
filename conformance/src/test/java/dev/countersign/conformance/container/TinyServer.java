package dev.countersign.conformance.container;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A program for a container: a server that responds to everything with an empty object, and prints a token. */
public final class TinyServer {
    private TinyServer() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(8000), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
            exchange.close();
        });
        System.out.println("the token is secret-of-user");
        server.start();
    }
}
