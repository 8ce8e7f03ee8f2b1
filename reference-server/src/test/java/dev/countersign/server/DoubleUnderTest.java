package dev.countersign.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.model.edge.EdgeProxy;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.server.dialect.CoreDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Core as a double of a real one, in the empty world, between its callers and a provider that accepts everything. */
final class DoubleUnderTest implements AutoCloseable {
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    final SimulatedClock clock = new SimulatedClock(Instant.EPOCH);
    final FakeProvider provider = new FakeProvider("example", "secret of example");
    private final ReferenceServer server;
    private final EdgeProxy front;
    private final EdgeProxy back;

    DoubleUnderTest(Function<SimulatedClock, CoreDouble> imitation) {
        CoreDouble core = imitation.apply(clock);
        server = ReferenceServer.start(
                new CoreSettings("127.0.0.1", 0, CoreUnderTest.CORE_KEYS, CoreUnderTest.OPERATOR_TOKEN, true), clock);
        front = EdgeProxy.start("127.0.0.1", 0, server.url(), core.towardsCallers());
        back = EdgeProxy.start("127.0.0.1", 0, provider.url(), core.towardsProviders());
        server.register("example", back.url(), CoreUnderTest.CORE_KEYS::getPrivate, provider.refreshToken());
        server.admit("another", "secret of another");
        server.enter("empty");
    }

    /** A caller at the edge. */
    record At(URI url, String token, @Nullable String project) {
        At inProject(String id) {
            return new At(url, token, id);
        }

        Seen get(String path) {
            return send("GET", path, "");
        }

        Seen post(String path, String body) {
            return send("POST", path, Requests.json(body));
        }

        Seen send(String method, String path, String body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (project != null) {
                request.header("Project", project);
            }
            try {
                HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Seen(
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(""),
                        response.body());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            } catch (InterruptedException problem) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(problem);
            }
        }

        /** Creates one job. */
        String create() {
            return post("/api/jobs", bulk(job(""))).json().at("/responses/0/id").asText();
        }
    }

    /** A response. */
    record Seen(int status, String contentType, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        /** Status and body, such as {@code 404 {"why": ...}}. */
        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    At as(String username) {
        return as(username, Role.USER);
    }

    At as(String subject, Role role) {
        return at(server.issue(new AccessToken(subject, role, Instant.EPOCH, FOREVER)));
    }

    At asProvider(String id) {
        return as(AccessToken.ofProvider(id), Role.PROVIDER);
    }

    At at(String token) {
        return new At(front.url(), token, null);
    }

    static String bulk(String... items) {
        return "{'items': [%s]}".formatted(String.join(", ", items));
    }

    /** A job with one replica. */
    static String job(String more) {
        return "{'application': {'name': 'acme-web-application', 'version': '1.0.0'}, 'product': "
                + "{'id': 'example-compute', 'category': 'example-compute', 'provider': 'example'}, "
                + "'parameters': {}, 'resources': [], 'replicas': 1, "
                + "'timeAllocation': {'hours': 1, 'minutes': 0, 'seconds': 0}%s}"
                        .formatted(more.isEmpty() ? "" : ", " + more);
    }

    @Override
    public void close() {
        front.close();
        server.close();
        back.close();
        provider.close();
    }
}
