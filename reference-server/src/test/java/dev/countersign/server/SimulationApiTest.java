package dev.countersign.server;

import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.time.SimulatedClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationApiTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller operator = core.operator();

    @Test
    void tells_what_is_offered() {
        var offered = operator.get("/simulation").success();

        assertThat(offered.get("clock").booleanValue()).isTrue();
        assertThat(offered.get("tokens").booleanValue()).isTrue();
        assertThat(offered.get("products").booleanValue()).isTrue();
        assertThat(offered.get("calls").booleanValue()).isTrue();
        assertThat(offered.get("shares").booleanValue()).isTrue();
        assertThat(offered.get("faults").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /simulation",
        "GET, /simulation/clock",
        "POST, /simulation/clock/advance",
        "PUT, /simulation/world",
        "POST, /simulation/tokens",
        "PUT, /simulation/products",
        "GET, /simulation/provider/calls",
        "PUT, /simulation/provider/faults"
    })
    void is_for_operators_only(String method, String path) {
        for (Caller caller :
                new Caller[] {core.anonymous(), core.as("user"), core.withToken("secret of the operato")}) {
            assertThat(caller.send(method, path, "{}").refusal())
                    .isEqualTo("401 The simulation API is for operators: send their token");
        }
    }

    @Test
    void an_operator_is_no_user() {
        assertThat(operator.browse().refusal())
                .isEqualTo("401 The bearer token is not valid: it is not a signed token");
    }

    @Test
    void is_there_only_where_it_is_offered() {
        try (ReferenceServer server = ReferenceServer.start(
                new CoreSettings("127.0.0.1", 0, CoreUnderTest.CORE_KEYS, CoreUnderTest.OPERATOR_TOKEN, false),
                new SimulatedClock(Instant.EPOCH))) {
            assertThat(new Caller(server.url(), CoreUnderTest.OPERATOR_TOKEN, null)
                            .get("/simulation/clock")
                            .refusal())
                    .isEqualTo("404 There is nothing at GET /simulation/clock");
        }
    }

    @Test
    void makes_tokens_that_last_ten_minutes() {
        Caller bob = core.withToken(token("{'user': 'bob', 'role': 'USER'}"));
        assertThat(bob.createCountTo(1)).isEqualTo("1");

        core.clock().advanceTo(Instant.ofEpochMilli(1_635_170_395_571L + 599_000));
        assertThat(bob.browse().ids()).containsExactly("1");

        core.clock().advanceTo(Instant.ofEpochMilli(1_635_170_395_571L + 600_000));
        assertThat(bob.browse().refusal()).isEqualTo("401 The bearer token is not valid: it has expired");
    }

    @Test
    void makes_tokens_that_are_over_or_unsuitable() {
        assertThat(core.withToken(token("{'user': 'bob', 'role': 'USER', 'expiresAt': 1635170395000}"))
                        .browse()
                        .refusal())
                .isEqualTo("401 The bearer token is not valid: it has expired");
        assertThat(core.withToken(token("{'user': 'bob', 'role': 'USER', 'expiresAt': 0}"))
                        .browse()
                        .refusal())
                .isEqualTo("401 The bearer token is not valid: it has expired");
        assertThat(core.withToken(token("{'user': 'bob', 'role': 'SERVICE'}"))
                        .browse()
                        .refusal())
                .isEqualTo("401 This call is not for the role SERVICE");
        assertThat(core.withToken(token("{'user': 'bob', 'role': 'USER', 'expiresAt': 253402300799999}"))
                        .browse()
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'user': 'bob', 'role': 'KING'}                                    | role: 'KING' is not one of GUEST, USER, ADMIN, SERVICE, THIRD_PARTY_APP, PROVIDER, UNKNOWN
                    {'role': 'USER'}                                                   | user: is missing
                    {'user': 'bob', 'role': 'USER', 'expiresAt': -1}                   | expiresAt: must be 0 to 253402300799999, not -1
                    {'user': 'bob', 'role': 'USER', 'expiresAt': 9223372036854775807}  | expiresAt: must be 0 to 253402300799999, not 9223372036854775807
                    """)
    void a_token_that_can_not_be_made_is_refused(String request, String why) {
        assertThat(operator.post("/simulation/tokens", json(request)).refusal()).isEqualTo("400 " + why);
    }

    @Test
    void a_product_needs_a_provider_that_is_here() {
        assertThat(core.offer("machine", "nobody", json("'credits': 1")).refusal())
                .isEqualTo("400 product.category.provider: there is no provider 'nobody' here, only [example, second]");
        assertThat(core.offer("machine", "second", json("'credits': -1")).refusal())
                .isEqualTo("400 credits: must not be negative, but is -1");
    }

    @Test
    void tells_what_all_providers_were_asked() {
        assertThat(operator.get("/simulation/provider/calls").success().toString())
                .isEqualTo(
                        json(
                                """
                                [{'at':0,'operation':'init','kind':'jobs','method':'POST','path':'/ucloud/example','body':null},\
                                {'at':0,'operation':'init','kind':'jobs','method':'POST','path':'/ucloud/second','body':null}]"""));
        assertThat(operator.get("/simulation/provider/calls", "since", "17")
                        .success()
                        .findValuesAsText("at"))
                .containsExactly("17", "17");
        assertThat(operator.get("/simulation/provider/calls", "since", "17", "about", "a&b=c")
                        .success()
                        .findValuesAsText("body"))
                .containsExactly("about a&b=c", "about a&b=c");
        assertThat(operator.get("/simulation/provider/calls", "since", "today").refusal())
                .isEqualTo("400 since: 'today' is not an integer of 64 bits");
        assertThat(operator.get("/simulation/provider/calls", "since", "17", "since", "18")
                        .refusal())
                .isEqualTo("400 since: is there 2 times");
    }

    @Test
    void has_all_providers_do_wrong() {
        String faults = json("[{'operation':'create','status':500}]");

        assertThat(operator.put("/simulation/provider/faults", faults).success())
                .hasToString(faults);
        assertThat(operator.put("/simulation/provider/faults", "[]").success()).hasToString("[]");
    }

    @Test
    void passes_on_what_providers_think_of_faults() {
        assertThat(operator.put("/simulation/provider/faults", "{}").refusal())
                .isEqualTo("400 Simulation of provider example refused: The body: is not a list");
    }

    private String token(String request) {
        return operator.post("/simulation/tokens", json(request))
                .success()
                .get("token")
                .textValue();
    }
}
