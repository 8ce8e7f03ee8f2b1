package dev.countersign.conformance.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IsolatedInstanceTest {
    private static final String RESOURCE =
            """
            {"items": [{"start": 0, "target": 100, "product":
                {"id": "example-compute", "category": "example-compute", "provider": "example"}}]}""";

    private EmbeddedCore environment;
    private EmbeddedCore isolated;

    @BeforeEach
    void set() {
        environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
        isolated = environment.isolatedInstance();
    }

    @AfterEach
    void close() {
        isolated.close();
        environment.close();
    }

    @Test
    void takes_the_tokens_of_users_and_of_the_operator_that_the_stage_takes() {
        assertThat(call(isolated, "GET", "/api/example/browse", userOf(environment), "")
                        .status())
                .isEqualTo(200);
        assertThat(call(isolated, "GET", "/simulation/clock", operatorOf(environment), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takes_the_login_of_the_provider_that_the_stage_takes() {
        String refreshToken =
                Objects.requireNonNull(environment.target().provider()).refreshToken();

        Received answer = call(
                isolated,
                "POST",
                "/auth/providers/refresh",
                userOf(environment),
                "{\"items\": [{\"refreshToken\": \"%s\"}]}".formatted(refreshToken));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void has_resources_and_a_provider_of_its_own() throws IOException {
        assertThat(call(isolated, "POST", "/api/example", userOf(environment), RESOURCE)
                        .status())
                .isEqualTo(200);

        assertThat(isolated.running()).hasSize(1);
        assertThat(environment.running()).isEmpty();
        assertThat(browse(isolated).path("items")).hasSize(1);
        assertThat(browse(environment).path("items")).isEmpty();
    }

    @Test
    void has_a_time_of_its_own() throws IOException {
        long before = now(environment);
        long itsOwn = now(isolated);

        call(isolated, "POST", "/simulation/clock/advance", operatorOf(environment), "{\"by\": \"PT15M\"}");

        assertThat(now(isolated)).isEqualTo(itsOwn + 900_000);
        assertThat(now(environment)).isEqualTo(before);
    }

    private static JsonNode browse(EmbeddedCore asked) throws IOException {
        return Json.read(
                call(asked, "GET", "/api/example/browse", userOf(asked), "").body());
    }

    private static long now(EmbeddedCore asked) throws IOException {
        return Json.read(call(asked, "GET", "/simulation/clock", operatorOf(asked), "")
                        .body())
                .path("now")
                .asLong();
    }

    private static String userOf(EmbeddedCore asked) {
        return Objects.requireNonNull(asked.target().users().get("user")).token();
    }

    private static String operatorOf(EmbeddedCore asked) {
        return Objects.requireNonNull(asked.target().simulation()).token();
    }

    private static Received call(EmbeddedCore asked, String method, String path, String token, String body) {
        Target.Description server = asked.target().target();
        return new HttpTransport(WireLimits.USUAL)
                .exchange(new Sent(
                        method,
                        server.url().resolve(path),
                        List.of(new Header("Authorization", "Bearer " + token)),
                        Bytes.of(body)))
                .received();
    }
}
