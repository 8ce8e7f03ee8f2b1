package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Keys;
import dev.countersign.model.token.Role;
import dev.countersign.model.token.TokenIssuer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final String END_USER_CALLS =
            """
            GET    | /api/example/browse
            GET    | /api/example/retrieve?id=1
            GET    | /api/example/retrieveProducts
            POST   | /api/example/search
            POST   | /api/example
            DELETE | /api/example
            POST   | /api/example/init
            POST   | /api/example/updateAcl
            """;

    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = END_USER_CALLS)
    void a_call_needs_a_token(String method, String path) {
        Answer answer = core.anonymous().send(method, path, "{}");

        assertThat(answer.refusal()).isEqualTo("401 The request has no bearer token");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = END_USER_CALLS)
    void a_call_of_end_users_is_for_no_other_role(String method, String path) {
        assertThat(core.as("#P_example", Role.PROVIDER).send(method, path, "{}").refusal())
                .isEqualTo("401 This call is not for the role PROVIDER");
        assertThat(core.as("_UCloud", Role.SERVICE).send(method, path, "{}").refusal())
                .isEqualTo("401 This call is not for the role SERVICE");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "THIRD_PARTY_APP", "UNKNOWN"})
    void nor_is_it_for(Role role) {
        assertThat(core.as("user", role).browse().refusal()).isEqualTo("401 This call is not for the role " + role);
    }

    @Test
    void an_admin_is_an_end_user() {
        assertThat(core.as("user", Role.ADMIN).createCountTo(1)).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PROVIDER"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_control_api_is_for_providers_alone(Role role) {
        core.as("user").createCountTo(1);

        assertThat(core.as("#P_example", role)
                        .post("/api/example/control/update", bulk(FakeProvider.running("1", 10)))
                        .refusal())
                .isEqualTo("401 This call is not for the role " + role);
        assertThat(core.as("user").retrieve("1").success().at("/status/value").intValue())
                .isEqualTo(0);
    }

    @Test
    void a_provider_has_a_name() {
        assertThat(core.as("example", Role.PROVIDER)
                        .post("/api/example/control/update", bulk(FakeProvider.running("1", 10)))
                        .refusal())
                .isEqualTo("401 The bearer token names no provider");
    }

    @Test
    void a_token_ends_with_its_time() {
        core.clock().advanceTo(Instant.parse("2030-01-01T00:00:00Z")); // tokens have a resolution of one second
        Instant now = core.clock().instant();
        Caller user = core.withToken(
                core.server().issue(new AccessToken("user", Role.USER, now, now.plus(AccessToken.LIFETIME))));

        core.clock().advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(user.browse().status()).isEqualTo(200);

        core.clock().advance(Duration.ofMillis(1));
        assertThat(user.browse().refusal()).isEqualTo("401 The bearer token is not valid: it has expired");
    }

    @Test
    void a_token_of_somebody_else_is_refused() {
        String foreign = new TokenIssuer(Keys.generate()::getPrivate)
                .issue(new AccessToken("user", Role.USER, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z")));

        assertThat(core.withToken(foreign).browse().refusal())
                .isEqualTo("401 The bearer token is not valid: the signature does not match");
    }

    @Test
    void a_token_that_core_made_for_a_provider_is_none_of_a_user() {
        core.as("user").createCountTo(1);
        String ofCore = core.provider().calls("create").get(0).token().substring("Bearer ".length());

        assertThat(core.withToken(ofCore).browse().refusal())
                .isEqualTo("401 The bearer token is not valid: the signature does not match");
    }

    @Test
    void a_token_is_checked_before_anything_else() {
        assertThat(core.withToken("garbage").post("/api/example", "{").refusal())
                .isEqualTo("401 The bearer token is not valid: it is not a signed token");
    }

    @Test
    void a_provider_logs_in_with_its_refresh_token() {
        Answer answer =
                core.anonymous().post("/auth/providers/refresh", bulk(json("{'refreshToken': 'secret of example'}")));

        assertThat(answer.success().at("/responses/0/accessToken").textValue()).startsWith("ey");
    }

    @Test
    void a_refresh_token_that_is_not_known_gives_nothing() {
        Answer answer = core.anonymous()
                .post(
                        "/auth/providers/refresh",
                        bulk(
                                json("{'refreshToken': 'secret of example'}"),
                                json("{'refreshToken': 'secret of nobody'}")));

        assertThat(answer.refusal()).isEqualTo("401 The refresh token is not valid");
    }

    @Test
    void a_provider_of_one_world_speaks_in_the_next() {
        Caller provider = core.provider().at(core.url());
        core.server().enter("empty");
        core.as("user").createCountTo(1);

        provider.post("/api/example/control/update", bulk(FakeProvider.running("1", 10)))
                .success();
    }
}
