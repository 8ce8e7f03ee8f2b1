package dev.countersign.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Keys;
import dev.countersign.model.token.Role;
import dev.countersign.provider.counting.CountingRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A provider with a fake Core, and requests as Core and an operator send them. */
final class ProviderFixture implements AutoCloseable {
    static final String OPERATOR = "token-of-the-operator";
    static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    static final String JOBS = "/ucloud/example/jobs";
    static final String EXAMPLE = "/ucloud/example/example";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final SimulatedClock clock = new SimulatedClock(START);
    final FakeCore core = new FakeCore(clock);
    final MockProvider provider = MockProvider.start(settings(core), clock);

    static ProviderSettings settings(FakeCore core) {
        return new ProviderSettings(
                "example",
                "127.0.0.1",
                0,
                core.url(),
                FakeCore.REFRESH_TOKEN,
                () -> Keys.publicKey(FakeCore.KEYS),
                OPERATOR,
                new CountingRate(Duration.ofSeconds(1), 10, 1_000, Duration.ofMinutes(1)));
    }

    /** A response. */
    record Answer(int status, JsonNode body) {
        String why() {
            return body.path("why").asText();
        }
    }

    static ProviderFixture withProduct() {
        ProviderFixture stage = new ProviderFixture();
        stage.declare(
                "example-compute",
                "{\"supportsBackwardsCounting\": \"SUPPORTED\", \"docker\": {\"enabled\": true, \"timeExtension\": true}, "
                        + "\"virtualMachine\": {\"enabled\": true, \"suspension\": true}}");
        return stage;
    }

    Answer asCore(String method, String path, @Nullable String body) {
        return send(method, path, coreToken(), body);
    }

    Answer asOperator(String method, String path, @Nullable String body) {
        return send(method, path, OPERATOR, body);
    }

    void declare(String product, String support) {
        String declaration =
                """
                {"product": {"type": "compute", "name": "%s", "category": {"name": "example-compute", "provider": "example"}, \
                "freeToUse": true}, "support": %s, "credits": 500}"""
                        .formatted(product, support);
        Answer answer = asOperator("PUT", "/simulation/products", declaration);
        if (answer.status() != 200) {
            throw new IllegalStateException("not declared: " + answer);
        }
    }

    /** Creates resources as Core does, without running any task yet. */
    Answer create(String... resources) {
        return asCore("POST", EXAMPLE, items(resources));
    }

    /** Creates jobs as Core does, without running any task yet. */
    Answer createJobs(String... jobs) {
        return asCore("POST", JOBS, items(jobs));
    }

    /** Runs an operation on jobs as Core does for a user, such as {@code terminate}. */
    Answer forUser(String operation, String... items) {
        return send("POST", JOBS + "/" + operation, coreToken(), "dXNlcg==", items(items));
    }

    /** Runs an operation on jobs as Core does by itself. */
    Answer forNobody(String operation, String... items) {
        return asCore("POST", JOBS + "/" + operation, items(items));
    }

    /** Advances the clock by {@code seconds}. */
    void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    String coreToken() {
        Instant now = clock.instant();
        return core.issuer.issue(new AccessToken(AccessToken.CORE, Role.SERVICE, now, now.plus(AccessToken.LIFETIME)));
    }

    static String resource(String id, int start, int target) {
        return resource(id, start, target, "example-compute");
    }

    static String resource(String id, int start, int target, String product) {
        return """
        {"id": "%s", "specification": {"start": %d, "target": %d, "product": {"id": "%s", "category": \
        "example-compute", "provider": "example"}}, "createdAt": 1, "status": {"state": "PENDING", "value": %d}, \
        "updates": [], "owner": {"createdBy": "user", "project": null}, "permissions": null}"""
                .formatted(id, start, target, product, start);
    }

    static String job(String id) {
        return job(id, "null", "example-compute");
    }

    /** @param timeAllocation as JSON */
    static String job(String id, String timeAllocation, String product) {
        return """
        {"id": "%s", "owner": {"createdBy": "user", "project": null}, "updates": [], "specification": {"application": \
        {"name": "acme", "version": "1"}, "product": {"id": "%s", "category": "example-compute", "provider": "example"}, \
        "timeAllocation": %s}, "status": {"state": "IN_QUEUE"}, "createdAt": 1}"""
                .formatted(id, product, timeAllocation);
    }

    static String minutes(int minutes) {
        return "{\"hours\": 0, \"minutes\": %d, \"seconds\": 0}".formatted(minutes);
    }

    static String items(String... items) {
        return Arrays.stream(items).collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    Answer send(String method, String path, @Nullable String token, @Nullable String body) {
        return send(method, path, token, null, body);
    }

    private Answer send(
            String method, String path, @Nullable String token, @Nullable String user, @Nullable String body) {
        return send(provider.url(), method, path, token, user, body);
    }

    /** @param user in Base64; null for none */
    static Answer send(
            URI url, String method, String path, @Nullable String token, @Nullable String user, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (user != null) {
            request.header("UCloud-Username", user);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), WireJson.bodies().readTree(response.body()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        provider.close();
        core.close();
    }
}
