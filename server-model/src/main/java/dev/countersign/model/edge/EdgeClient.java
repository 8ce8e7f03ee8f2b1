package dev.countersign.model.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** HTTP client of the server behind an {@link EdgeProxy}. */
final class EdgeClient implements Upstream {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    EdgeClient(URI server) {
        this.base = server.toString().replaceFirst("/$", "");
    }

    @Override
    public EdgeResponse send(EdgeRequest request) {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(base + request.target()))
                .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body(), UTF_8));
        request.headers().forEach(sent::header);
        try {
            HttpResponse<String> response = client.send(sent.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            return new EdgeResponse(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(null),
                    response.body());
        } catch (IOException problem) {
            throw new NoResponseException("no complete response from " + base, problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new NoResponseException("interrupted while waiting for " + base, problem);
        }
    }
}
