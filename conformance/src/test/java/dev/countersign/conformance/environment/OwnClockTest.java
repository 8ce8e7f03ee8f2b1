package dev.countersign.conformance.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.Keys;
import dev.countersign.provider.MockProvider;
import dev.countersign.provider.ProviderSettings;
import dev.countersign.provider.counting.CountingRate;
import dev.countersign.provider.fault.Pause;
import dev.countersign.server.CoreSettings;
import dev.countersign.server.ProviderSimulation;
import dev.countersign.server.ReferenceServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Core, and a provider with a clock of its own, as in another process. */
class OwnClockTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPERATOR = "token-of-the-operator";
    private static final long START = 1_635_170_395_571L;
    private static final String PRODUCT =
            "{\"id\": \"example-compute\", \"category\": \"example-compute\", \"provider\": \"example\"}";

    private final SimulatedClock clock = new SimulatedClock(Instant.EPOCH);
    private final SimulatedClock clockOfProvider = new SimulatedClock(Instant.EPOCH);
    private final ReferenceServer core =
            ReferenceServer.start(new CoreSettings("127.0.0.1", 0, Keys.generate(), OPERATOR, true), clock);
    private final MockProvider provider = provider();
    private final String user = new CoreAccess(core).token("user");

    @AfterEach
    void close() {
        provider.close();
        core.close();
    }

    @Test
    void a_world_sets_both_clocks() throws Exception {
        operate("POST", "/simulation/clock/advance", "{\"by\": \"PT1H\"}");

        operate("PUT", "/simulation/world", "{\"name\": \"documented/losing-access-to-resources\"}");

        assertThat(clock.millis()).isEqualTo(1_633_588_976_235L);
        assertThat(clockOfProvider.millis()).isEqualTo(1_633_588_976_235L);
    }

    @Test
    void what_the_provider_does_at_once_is_there_when_a_request_is_answered() throws Exception {
        String id = create("/api/example", "{\"start\": 0, \"target\": 30, \"product\": %s}".formatted(PRODUCT));

        JsonNode created = retrieve("/api/example", id);

        assertThat(created.at("/status/state").asText()).isEqualTo("RUNNING");
        assertThat(created.at("/status/value").asInt()).isEqualTo(10);
    }

    @Test
    void what_both_do_on_the_way_happens_in_its_own_instant() throws Exception {
        String count = create("/api/example", "{\"start\": 0, \"target\": 30, \"product\": %s}".formatted(PRODUCT));
        String job = create(
                "/api/jobs",
                """
                {"application": {"name": "acme-web-application", "version": "1.0.0"}, "product": %s, "parameters": {}, "resources": [],
                "timeAllocation": {"hours": 0, "minutes": 1, "seconds": 0}}"""
                        .formatted(PRODUCT));

        JsonNode shown = operate("POST", "/simulation/clock/advance", "{\"by\": \"PT10M\"}");

        assertThat(shown.get("now").asLong()).isEqualTo(START + 600_000);
        assertThat(clockOfProvider.millis()).isEqualTo(START + 600_000);
        assertThat(news("/api/example", count)).isEqualTo("PENDING 0, RUNNING 0, null 1000, DONE 2000");
        assertThat(news("/api/jobs", job)).isEqualTo("IN_QUEUE 0, RUNNING 5000, EXPIRED 65000");
    }

    @Test
    void the_operator_sees_what_is_due_next_on_either_clock() throws Exception {
        create("/api/example", "{\"start\": 0, \"target\": 30, \"product\": %s}".formatted(PRODUCT));

        assertThat(operate("GET", "/simulation/clock", "").get("nextDue").asLong())
                .isEqualTo(START + 1_000);
    }

    @Test
    void time_does_not_move_without_the_provider_and_requests_are_answered_all_the_same() throws Exception {
        String id = create("/api/example", "{\"start\": 0, \"target\": 30, \"product\": %s}".formatted(PRODUCT));
        provider.close();

        HttpResponse<String> refusal = send("POST", "/simulation/clock/advance", OPERATOR, "{\"by\": \"PT1M\"}");

        assertThat(refusal.statusCode()).isEqualTo(502);
        assertThat(JSON.readTree(refusal.body()).get("why").asText())
                .isEqualTo("Simulation of provider example can't be reached");
        assertThat(clock.millis()).isEqualTo(START);
        assertThat(retrieve("/api/example", id).at("/status/value").asInt()).isEqualTo(10);
    }

    @Test
    void a_provider_that_is_slow_lets_the_time_of_both_pass() throws Exception {
        operate("PUT", "/simulation/provider/faults", "[{\"operation\": \"create\", \"delay\": \"PT30S\"}]");

        HttpResponse<String> refusal = send(
                "POST",
                "/api/example",
                user,
                "{\"items\": [{\"start\": 0, \"target\": 30, \"product\": %s}]}".formatted(PRODUCT));

        assertThat(JSON.readTree(refusal.body()).get("why").asText())
                .isEqualTo("Provider example took longer than 10 s");
        assertThat(clock.millis()).isEqualTo(START + 30_000);
        assertThat(clockOfProvider.millis()).isEqualTo(START + 30_000);
    }

    @Test
    void a_provider_is_not_slow_where_time_is_moving_but_drops_the_call() throws Exception {
        String id = create("/api/example", "{\"start\": 0, \"target\": 10000, \"product\": %s}".formatted(PRODUCT));
        operate("PUT", "/simulation/provider/faults", "[{\"operation\": \"verify\", \"delay\": \"PT30S\"}]");

        JsonNode shown = operate("POST", "/simulation/clock/advance", "{\"by\": \"PT16M\"}");

        assertThat(shown.get("now").asLong()).isEqualTo(START + 960_000);
        assertThat(clockOfProvider.millis()).isEqualTo(START + 960_000);
        assertThat(retrieve("/api/example", id).at("/status/value").asInt()).isEqualTo(9_610);
    }

    private MockProvider provider() {
        KeyPair keys = Keys.generate();
        MockProvider started = MockProvider.start(
                new ProviderSettings(
                        "example",
                        "127.0.0.1",
                        0,
                        core.url(),
                        "refresh-token",
                        () -> Keys.publicKey(keys),
                        OPERATOR,
                        CountingRate.USUAL),
                clockOfProvider,
                Pause.throughCore(core.url(), OPERATOR));
        core.register(
                "example",
                started.url(),
                keys::getPrivate,
                "refresh-token",
                new ProviderSimulation(started.url(), true));
        core.enter("empty");
        return started;
    }

    private String create(String kind, String specification) throws Exception {
        HttpResponse<String> answer = send("POST", kind, user, "{\"items\": [%s]}".formatted(specification));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).at("/responses/0/id").asText();
    }

    private JsonNode retrieve(String kind, String id) throws Exception {
        HttpResponse<String> answer = send("GET", kind + "/retrieve?includeUpdates=true&id=" + id, user, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The states in the updates of a resource, each with its time in ms after the start. */
    private String news(String kind, String id) throws Exception {
        return StreamSupport.stream(retrieve(kind, id).get("updates").spliterator(), false)
                .map(update -> {
                    String state = update.path(kind.endsWith("jobs") ? "state" : "newState")
                            .asText();
                    return "%s %d".formatted(state, update.get("timestamp").asLong() - START);
                })
                .collect(Collectors.joining(", "));
    }

    private JsonNode operate(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(method, path, OPERATOR, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(core.url().resolve(path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
