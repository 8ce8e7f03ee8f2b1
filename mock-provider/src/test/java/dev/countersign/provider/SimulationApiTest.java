package dev.countersign.provider;

import static dev.countersign.provider.CountingTest.opening;
import static dev.countersign.provider.ProviderFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.time.SystemTimeline;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulationApiTest {
    private static final String NO_TOKEN = "The bearer token is not valid: it is not a signed token";
    private static final String RETRIEVE_PRODUCTS = ProviderFixture.EXAMPLE + "/retrieveProducts";
    private static final String CALLS = "/simulation/provider/calls";

    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void it_is_for_the_operator_alone() {
        for (String token :
                new String[] {null, "", ProviderFixture.OPERATOR + "x", "Token-of-the-operator", fixture.coreToken()}) {
            assertThat(fixture.send("PUT", "/simulation/world", token, null).status())
                    .isEqualTo(401);
            assertThat(fixture.send("PUT", "/simulation/products", token, "{}").status())
                    .isEqualTo(401);
            assertThat(fixture.send("GET", CALLS, token, null).status()).isEqualTo(401);
        }
        assertThat(fixture.send("GET", CALLS, null, null).why())
                .isEqualTo("The simulation API is for operators: send their token");
    }

    @Test
    void what_is_offered_and_the_clock_are_for_the_operator_too() {
        for (String path : new String[] {"/simulation", "/simulation/clock", "/simulation/clock/advance"}) {
            assertThat(fixture.send("GET", path, fixture.coreToken(), null).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void says_what_it_offers() {
        assertThat(fixture.asOperator("GET", "/simulation", null).body())
                .hasToString("{\"clock\":true,\"products\":true,\"calls\":true,\"faults\":true}");
    }

    @Test
    void time_moves_when_told_to_and_what_is_due_runs_meanwhile() {
        long start = ProviderFixture.START.toEpochMilli();
        fixture.create(resource("1", 0, 100));

        assertThat(fixture.asOperator("GET", "/simulation/clock", null).body())
                .hasToString("{\"now\":%d,\"nextDue\":%d}".formatted(start, start));
        assertThat(advance("{\"until\": %d}".formatted(start)).body())
                .hasToString("{\"now\":%d,\"nextDue\":%d}".formatted(start, start));
        assertThat(fixture.core.news()).isEmpty();

        assertThat(advance("{\"by\": \"PT1S\"}").body())
                .hasToString("{\"now\":%d,\"nextDue\":%d}".formatted(start + 1_000, start + 2_000));
        assertThat(fixture.core.news()).containsExactly(opening("1", 10), "1 null null 20");

        assertThat(advance("{\"to\": %d}".formatted(start)).why())
                .isEqualTo("to: time can't go back from 2030-01-01T00:00:01Z to 2030-01-01T00:00:00Z");
    }

    @Test
    void a_new_world_sets_the_clock_where_it_is_told_to() {
        fixture.create(resource("1", 0, 100));

        fixture.asOperator("PUT", "/simulation/world", "{\"now\": 5}");

        assertThat(fixture.asOperator("GET", "/simulation/clock", null).body())
                .hasToString("{\"now\":5,\"nextDue\":null}");
        assertThat(fixture.asOperator("PUT", "/simulation/world", "{\"now\": 9223372036854775807}")
                        .why())
                .isEqualTo("now: is further than this clock goes");
    }

    @Test
    void real_time_is_not_moved() {
        try (SystemTimeline time = new SystemTimeline(1);
                MockProvider provider = MockProvider.start(ProviderFixture.settings(fixture.core), time)) {
            assertThat(refusal(provider, "POST", "/simulation/clock/advance", "{\"by\": \"PT1S\"}"))
                    .isEqualTo("409 Time is real here and can't be moved");
            assertThat(refusal(provider, "PUT", "/simulation/world", "{\"now\": 5}"))
                    .isEqualTo("409 Time is real here and can't be moved");
            assertThat(ProviderFixture.send(provider.url(), "GET", "/simulation", ProviderFixture.OPERATOR, null, null)
                            .body()
                            .toString())
                    .startsWith("{\"clock\":false,");
        }
    }

    @Test
    void the_operator_is_not_core() {
        assertThat(fixture.asOperator("GET", RETRIEVE_PRODUCTS, null).status()).isEqualTo(401);
    }

    @Test
    void a_new_world_forgets_resources_support_and_calls() {
        fixture.create(resource("1", 0, 100));
        fixture.clock.runDue();
        fixture.create(resource("2", 0, 100));
        fixture.core.news();

        ProviderFixture.Answer answer = fixture.asOperator("PUT", "/simulation/world", "{\"name\": \"empty\"}");
        fixture.pass(10);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("{}");
        assertThat(fixture.core.news()).isEmpty();
        assertThat(calls("")).isEmpty();
        assertThat(fixture.asCore("GET", RETRIEVE_PRODUCTS, null).body()).hasToString("{\"responses\":[]}");
    }

    @Test
    void the_count_of_a_forgotten_world_does_not_disturb_its_successor() {
        fixture.create(resource("1234", 0, 100));
        fixture.clock.runDue();
        fixture.core.news();

        fixture.asOperator("PUT", "/simulation/world", null);
        fixture.declare("example-compute", "{}");
        fixture.create(resource("1234", 0, 100));
        fixture.pass(1);

        assertThat(fixture.core.news()).containsExactly(opening("1234", 10), "1234 null null 20");
    }

    @Test
    void support_can_be_changed_and_withdrawn() {
        fixture.declare("example-compute", "{\"changed\": true}");
        assertThat(fixture.asCore("GET", RETRIEVE_PRODUCTS, null).body())
                .hasToString("{\"responses\":[{\"changed\":true}]}");

        fixture.declare("example-compute", "null");
        assertThat(fixture.asCore("GET", RETRIEVE_PRODUCTS, null).body()).hasToString("{\"responses\":[]}");

        fixture.declare("example-compute", "{}");
        fixture.asOperator(
                "PUT",
                "/simulation/products",
                "{\"product\": {\"name\": \"example-compute\", \"category\": {\"name\": \"example-compute\","
                        + " \"provider\": \"example\"}}}");
        assertThat(fixture.asCore("GET", RETRIEVE_PRODUCTS, null).body()).hasToString("{\"responses\":[]}");
    }

    @Test
    void a_declaration_names_its_product() {
        ProviderFixture.Answer answer =
                fixture.asOperator("PUT", "/simulation/products", "{\"product\": {\"name\": \"a\"}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.why()).isEqualTo("product.category: is missing");
    }

    @Test
    void calls_are_listed_with_what_was_sent_and_answered() {
        String body = ProviderFixture.items(resource("1", 0, 100));
        fixture.asCore("POST", ProviderFixture.EXAMPLE, body);

        JsonNode call = calls("").get(0);

        assertThat(call.path("body").at("/items/0/specification/target").asInt())
                .isEqualTo(100);
        assertThat(call.path("body").path("items")).hasSize(1);
        assertThat(call.path("at").asLong()).isEqualTo(ProviderFixture.START.toEpochMilli());
        assertThat(call.path("operation").asText()).isEqualTo("create");
        assertThat(call.path("kind").asText()).isEqualTo("example");
        assertThat(call.path("method").asText()).isEqualTo("POST");
        assertThat(call.path("path").asText()).isEqualTo("/ucloud/example/example");
        assertThat(call.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void refused_malformed_and_lost_calls_are_listed_too_and_no_token_is() {
        fixture.send("GET", RETRIEVE_PRODUCTS, "some-token", null);
        fixture.send("POST", ProviderFixture.EXAMPLE + "/init", "some-token", "{\"principal\": {}}");
        fixture.asCore("POST", ProviderFixture.EXAMPLE, "{\"items\": [");
        fixture.asCore("DELETE", ProviderFixture.EXAMPLE, "{}");
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/no/such", "1 // a comment");
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/updateAcl", " ".repeat((1 << 20) + 1));
        fixture.asCore("GET", "/ucloud/example/", null);

        JsonNode calls = calls("");

        long at = ProviderFixture.START.toEpochMilli();
        assertThat(calls)
                .extracting(JsonNode::toString)
                .containsExactly(
                        erring(at, "retrieveProducts", "\"example\"", "GET", RETRIEVE_PRODUCTS, "null", 401, NO_TOKEN),
                        erring(
                                at,
                                "init",
                                "\"example\"",
                                "POST",
                                ProviderFixture.EXAMPLE + "/init",
                                "{\"principal\":{}}",
                                401,
                                NO_TOKEN),
                        erring(
                                at,
                                "create",
                                "\"example\"",
                                "POST",
                                ProviderFixture.EXAMPLE,
                                "null",
                                400,
                                "The body is not valid JSON at line 1, column 12: Unexpected end-of-input: expected close"
                                        + " marker for Array (start marker at [line: 1, column: 11])"),
                        erring(
                                at,
                                "delete",
                                "\"example\"",
                                "DELETE",
                                ProviderFixture.EXAMPLE,
                                "{}",
                                400,
                                "items: is missing"),
                        unknown(at, "no/such", "\"example\"", "POST", ProviderFixture.EXAMPLE + "/no/such", "1"),
                        erring(
                                at,
                                "updateAcl",
                                "\"example\"",
                                "POST",
                                ProviderFixture.EXAMPLE + "/updateAcl",
                                "null",
                                413,
                                "The body is larger than 1048576 bytes"),
                        unknown(at, "", "null", "GET", "/ucloud/example/", "null"));
    }

    @Test
    void calls_can_be_asked_for_from_an_instant_on() {
        long start = ProviderFixture.START.toEpochMilli();
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/first", null);
        fixture.clock.advance(Duration.ofMillis(5));
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/second", null);

        assertThat(calls("?since=" + (start + 5)))
                .extracting(SimulationApiTest::operation)
                .containsExactly("second");
        assertThat(calls("?since=" + (start + 6))).isEmpty();
        assertThat(calls("?since=" + start))
                .extracting(SimulationApiTest::operation)
                .containsExactly("first", "second");
    }

    @Test
    void calls_can_be_asked_for_by_what_they_name() {
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/first", "{\"items\": [{\"id\": \"a/1\"}, {\"id\": \"b\"}]}");
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/second", "{\"items\": [{\"id\": \"\\u0061\\/1\"}]}");
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/third", "{\"a/1\": \"a/12\", \"target\": 1}");
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/fourth", null);

        assertThat(calls("?about=a%2F1"))
                .extracting(SimulationApiTest::operation)
                .containsExactly("first", "second");
        assertThat(calls("?about=b&since=" + ProviderFixture.START.toEpochMilli()))
                .extracting(SimulationApiTest::operation)
                .containsExactly("first");
        assertThat(calls("?about=b&since=" + (ProviderFixture.START.toEpochMilli() + 1)))
                .isEmpty();
        assertThat(calls("?about=1")).isEmpty();
    }

    @Test
    void calls_can_be_asked_for_by_their_operation() {
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/first", "{\"items\": [{\"id\": \"a\"}]}");
        fixture.asCore("POST", ProviderFixture.EXAMPLE + "/second", "{\"items\": [{\"id\": \"a\"}]}");

        assertThat(calls("?operation=second"))
                .extracting(SimulationApiTest::operation)
                .containsExactly("second");
        assertThat(calls("?operation=second&about=b")).isEmpty();
        assertThat(calls("?operation=third")).isEmpty();
    }

    @Test
    void an_instant_is_a_number() {
        ProviderFixture.Answer answer = fixture.asOperator("GET", CALLS + "?since=yesterday", null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.why()).isEqualTo("since: 'yesterday' is not an integer of 64 bits");
    }

    @Test
    void calls_are_not_listed_since_two_times_at_once() {
        ProviderFixture.Answer answer = fixture.asOperator("GET", CALLS + "?since=1&since=2", null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.why()).isEqualTo("since: is there 2 times");
    }

    private ProviderFixture.Answer advance(String move) {
        return fixture.asOperator("POST", "/simulation/clock/advance", move);
    }

    private static String refusal(MockProvider provider, String method, String path, String body) {
        ProviderFixture.Answer answer =
                ProviderFixture.send(provider.url(), method, path, ProviderFixture.OPERATOR, null, body);
        return answer.status() + " " + answer.why();
    }

    private JsonNode calls(String query) {
        return fixture.asOperator("GET", CALLS + query, null).body();
    }

    private static String operation(JsonNode call) {
        return call.path("operation").asText();
    }

    private static String erring(
            long at, String operation, String kind, String method, String path, String body, int status, String why) {
        return call(at, operation, kind, method, path, body, status, why, true);
    }

    /** A recorded call to an unknown path, which is no error of the provider. */
    private static String unknown(long at, String operation, String kind, String method, String path, String body) {
        return call(
                at,
                operation,
                kind,
                method,
                path,
                body,
                404,
                "There is nothing at %s %s".formatted(method, path),
                false);
    }

    private static String call(
            long at,
            String operation,
            String kind,
            String method,
            String path,
            String body,
            int status,
            String why,
            boolean erred) {
        return """
        {"at":%d,"operation":"%s","kind":%s,"method":"%s","path":"%s","body":%s,"status":%d,"why":"%s","fault":false,"erred":%s}"""
                .formatted(at, operation, kind, method, path, body, status, why, erred);
    }
}
