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
class UnderstudyTest {
    private static final String RESOURCE =
            """
            {"items": [{"start": 0, "target": 100, "product":
                {"id": "example-compute", "category": "example-compute", "provider": "example"}}]}""";

    private EmbeddedCore stage;
    private EmbeddedCore understudy;

    @BeforeEach
    void set() {
        stage = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
        understudy = stage.isolatedInstance();
    }

    @AfterEach
    void close() {
        understudy.close();
        stage.close();
    }

    @Test
    void takes_the_tokens_of_users_and_of_the_operator_that_the_stage_takes() {
        assertThat(call(understudy, "GET", "/api/example/browse", userOf(stage), "")
                        .status())
                .isEqualTo(200);
        assertThat(call(understudy, "GET", "/simulation/clock", operatorOf(stage), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takes_the_login_of_the_provider_that_the_stage_takes() {
        String refreshToken = Objects.requireNonNull(stage.target().provider()).refreshToken();

        Received answer = call(
                understudy,
                "POST",
                "/auth/providers/refresh",
                userOf(stage),
                "{\"items\": [{\"refreshToken\": \"%s\"}]}".formatted(refreshToken));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void has_resources_and_a_provider_of_its_own() throws IOException {
        assertThat(call(understudy, "POST", "/api/example", userOf(stage), RESOURCE)
                        .status())
                .isEqualTo(200);

        assertThat(understudy.running()).hasSize(1);
        assertThat(stage.running()).isEmpty();
        assertThat(browse(understudy).path("items")).hasSize(1);
        assertThat(browse(stage).path("items")).isEmpty();
    }

    @Test
    void has_a_time_of_its_own() throws IOException {
        long before = now(stage);
        long itsOwn = now(understudy);

        call(understudy, "POST", "/simulation/clock/advance", operatorOf(stage), "{\"by\": \"PT15M\"}");

        assertThat(now(understudy)).isEqualTo(itsOwn + 900_000);
        assertThat(now(stage)).isEqualTo(before);
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
