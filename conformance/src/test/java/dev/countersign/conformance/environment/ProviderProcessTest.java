package dev.countersign.conformance.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.Keys;
import dev.countersign.server.CoreSettings;
import dev.countersign.server.ProviderSimulation;
import dev.countersign.server.ReferenceServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A provider in another process, and Core in this one. */
class ProviderProcessTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPERATOR = "token-of-the-operator";
    private static final TargetProduct PRODUCT = new TargetProduct("example-compute", "example-compute", "example");

    private final SimulatedClock clock = new SimulatedClock(Instant.EPOCH);

    @Test
    void counts_in_time_that_both_processes_share() throws Exception {
        KeyPair keys = Keys.generate();
        try (ReferenceServer core = ReferenceServer.start(
                        new CoreSettings("127.0.0.1", 0, Keys.generate(), OPERATOR, true), clock);
                ProviderProcess provider =
                        ProviderProcess.start(plan(core.url(), "127.0.0.1:0", keys), EnvironmentTime.SIMULATED)) {
            core.register(
                    "example",
                    provider.url(),
                    keys::getPrivate,
                    "refresh-token",
                    new ProviderSimulation(provider.url(), true));
            core.enter("documented");
            String user = new CoreAccess(core).token("user");

            call(
                    core.url(),
                    "POST",
                    "/api/example",
                    user,
                    "{\"items\": [{\"start\": 0, \"target\": 100, \"product\": {\"id\": \"example-compute\", \"category\": \"example-compute\", \"provider\": \"example\"}}]}");
            assertThat(retrieve(core.url(), user).at("/status/value").asInt()).isEqualTo(10);

            call(core.url(), "POST", "/simulation/clock/advance", OPERATOR, "{\"by\": \"PT9S\"}");
            assertThat(retrieve(core.url(), user).at("/status/state").asText()).isEqualTo("DONE");
        }
    }

    @Test
    void supports_the_products_that_it_was_told_of_at_once_and_ends_when_it_is_closed() throws Exception {
        KeyPair keys = Keys.generate();
        ProviderProcess provider = ProviderProcess.start(
                plan(URI.create("http://127.0.0.1:1"), "127.0.0.1:0", keys), EnvironmentTime.SIMULATED);

        JsonNode offered = call(provider.url(), "GET", "/simulation", OPERATOR, "");
        provider.close();

        assertThat(offered.get("clock").asBoolean()).isTrue();
        assertThatThrownBy(() -> call(provider.url(), "GET", "/simulation", OPERATOR, ""))
                .isInstanceOf(IOException.class);
    }

    @Test
    void one_that_can_not_listen_is_not_waited_for() {
        KeyPair keys = Keys.generate();
        try (ReferenceServer taken =
                ReferenceServer.start(new CoreSettings("127.0.0.1", 0, keys, OPERATOR, true), clock)) {
            String address = "127.0.0.1:" + taken.url().getPort();

            assertThatThrownBy(() -> ProviderProcess.start(plan(taken.url(), address, keys), EnvironmentTime.SIMULATED))
                    .isInstanceOf(IOException.class)
                    .hasMessage("its process ended with status 3 before it listened");
        }
    }

    private static ProviderPlan plan(URI core, String listen, KeyPair keys) {
        return new ProviderPlan(
                core,
                new TargetProvider("example", listen, null, "refresh-token", Keys.publicKey(keys), null),
                new TargetProducts(PRODUCT, null, null, null, null),
                new Target.Simulation(core.resolve("/simulation"), OPERATOR));
    }

    private static JsonNode retrieve(URI core, String user) throws Exception {
        return call(core, "GET", "/api/example/retrieve?id=1234", user, "");
    }

    private static JsonNode call(URI server, String method, String path, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
