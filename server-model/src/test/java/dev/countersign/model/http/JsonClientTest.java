package dev.countersign.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.time.SimulatedClock;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonClientTest {
    private static final TypeReference<FindByStringId> ID = new TypeReference<>() {};

    private final Javalin server = ConventionalServer.start("127.0.0.1", 0, this::register);
    private final SimulatedClock clock = new SimulatedClock(Instant.EPOCH);
    private final JsonClient peer = peer(null);
    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void stop() {
        done.countDown();
        server.stop();
    }

    private void register(RoutesConfig routes) {
        routes.post(
                "/echo",
                ctx -> ConventionalServer.answer(
                        ctx, new FindByStringId("%s %s".formatted(ctx.contentType(), ctx.body()))));
        routes.get(
                "/bearer",
                ctx -> ConventionalServer.answer(ctx, new FindByStringId(String.valueOf(ctx.header("Authorization")))));
        routes.delete("/body", ctx -> ConventionalServer.answer(ctx, new FindByStringId("<" + ctx.body() + ">")));
        routes.get(
                "/user",
                ctx -> ConventionalServer.answer(
                        ctx,
                        new FindByStringId(
                                "%s %s".formatted(ActingUser.isBehind(ctx), ctx.header(ActingUser.HEADER)))));
        routes.get("/deep/down", ctx -> ConventionalServer.answer(ctx, new FindByStringId("deep")));
        routes.get("/refused", ctx -> ConventionalServer.refuse(ctx, 409, "Not twice", null));
        routes.get("/bare", ctx -> ctx.status(503));
        routes.get("/wordless", ctx -> ctx.status(502)
                .result("{\"statusCode\": 502, \"why\": \"\", \"errorCode\": \"\", \"detailedCode\": 0}"));
        routes.get("/odd", ctx -> ctx.status(302).result("<html>"));
        routes.get("/unreadable", ctx -> ctx.result("{}"));
        routes.get("/slow/{seconds}", ctx -> {
            clock.advance(Duration.ofMillis((long) (1_000 * Double.parseDouble(ctx.pathParam("seconds")))));
            ConventionalServer.answer(ctx, new FindByStringId("late"));
        });
        routes.get("/empty", ctx -> ctx.status(204));
        routes.get("/dripping", ctx -> {
            while (!done.await(20, TimeUnit.MILLISECONDS)) {
                ctx.res().getOutputStream().write(' ');
                ctx.res().getOutputStream().flush();
            }
        });
    }

    @Test
    void sends_json_and_reads_the_answer() {
        assertThat(peer.call("POST", "/echo", new FindByStringId("1"), ID).id())
                .isEqualTo("application/json; charset=utf-8 {\"id\":\"1\"}");
    }

    @Test
    void calls_below_the_path_of_the_address() {
        URI deep = URI.create("http://127.0.0.1:%d/deep/".formatted(server.port()));

        assertThat(new JsonClient("Peer", deep, () -> null, clock)
                        .call("GET", "/down", null, ID)
                        .id())
                .isEqualTo("deep");
    }

    @Test
    void sends_no_body_where_there_is_none_and_one_with_any_method() {
        assertThat(peer.call("DELETE", "/body", null, ID).id()).isEqualTo("<>");
        assertThat(peer.call("DELETE", "/body", new FindByStringId("1"), ID).id())
                .isEqualTo("<{\"id\":\"1\"}>");
    }

    @Test
    void sends_the_token_that_is_current() {
        assertThat(peer("abc").call("GET", "/bearer", null, ID).id()).isEqualTo("Bearer abc");
        assertThat(peer.call("GET", "/bearer", null, ID).id()).isEqualTo("null");
    }

    @Test
    void says_for_which_user_it_calls_whatever_their_name_or_that_there_is_none() {
        assertThat(userTold("user")).isEqualTo("true dXNlcg==");
        assertThat(userTold("Zoë\r\nX: 1")).isEqualTo("true Wm/Dqw0KWDogMQ==");
        assertThat(userTold(null)).isEqualTo("false null");
    }

    @Test
    void a_refusal_tells_its_status_and_reason() {
        assertRefused("/refused", 409, "Core refused: Not twice");
        assertRefused("/bare", 503, "Core refused with status 503");
        assertRefused("/wordless", 502, "Core refused with status 502");
        assertRefused("/odd", 302, "Core refused with status 302");
        assertRefused("/nowhere", 404, "Core refused: There is nothing at GET /nowhere");
    }

    @Test
    void an_answer_that_can_not_be_read_is_a_failure() {
        assertFails(peer, "/unreadable", "Core gave an answer that can't be read: id: is missing");
        assertFails(peer, "/empty", "Core gave an answer that can't be read: The request has no body: send JSON");
    }

    @Test
    void a_server_that_is_not_there_is_a_failure() {
        server.stop();

        assertFails(peer, "/bearer", "Core can't be reached");
    }

    @Test
    void an_answer_that_takes_longer_than_anybody_waits_counts_as_none() {
        assertThat(peer.call("GET", "/slow/10", null, ID).id()).isEqualTo("late");

        assertFails(peer, "/slow/10.001", "Core took longer than 10 s");
    }

    @Test
    void an_answer_that_drips_counts_as_none_once_the_patience_is_over() {
        URI url = URI.create("http://127.0.0.1:" + server.port());

        assertFails(
                new JsonClient("Core", url, () -> null, null, Duration.ofSeconds(1)),
                "/dripping",
                "Core took longer than 1 s");
    }

    @Test
    void a_server_that_shows_no_certificate_counts_as_none_once_the_patience_is_over() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("https://127.0.0.1:" + silent.getLocalPort());

            assertFails(
                    new JsonClient("Core", url, () -> null, null, Duration.ofSeconds(1)),
                    "/echo",
                    "Core took longer than 1 s");
        }
    }

    @Test
    void a_server_that_does_not_listen_counts_as_none_once_the_patience_is_over() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort());
            JsonClient core = new JsonClient("Core", url, () -> null, null, Duration.ofSeconds(1));

            assertThatThrownBy(() -> core.call("POST", "/echo", new FindByStringId("x".repeat(32 << 20)), ID))
                    .isInstanceOf(CallFailedException.class)
                    .hasMessage("Core took longer than 1 s");
        }
    }

    @Test
    void a_server_that_was_started_anew_meanwhile_is_called_anew() {
        peer.call("POST", "/echo", new FindByStringId("1"), ID);
        int port = server.port();
        server.stop();
        Javalin again = ConventionalServer.start("127.0.0.1", port, this::register);
        try {
            assertThat(peer.call("POST", "/echo", new FindByStringId("2"), ID).id())
                    .endsWith("{\"id\":\"2\"}");
        } finally {
            again.stop();
        }
    }

    @Test
    void a_thread_that_is_interrupted_stays_so() {
        Thread.currentThread().interrupt();

        assertFails(peer, "/bearer", "the call to Core was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_server_elsewhere_is_called_through_the_proxy_of_the_system_properties() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(server.port()));
        try {
            JsonClient elsewhere = new JsonClient("Core", URI.create("http://core.example.org"), () -> null, clock);

            assertThat(elsewhere.call("GET", "/deep/down", null, ID).id()).isEqualTo("deep");
            assertThat(peer.call("GET", "/deep/down", null, ID).id()).isEqualTo("deep");
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    @Test
    void a_proxy_that_leads_nowhere_is_a_failure_that_names_it() {
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", String.valueOf(server.port()));
        try {
            assertFails(
                    new JsonClient("Core", URI.create("https://core.example.org"), () -> null, clock),
                    "/bearer",
                    "Core can't be reached: the proxy http://127.0.0.1:%d refuses with status 404"
                            .formatted(server.port()));
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
    }

    private String userTold(@Nullable String username) {
        return peer.call("GET", "/user", ActingUser.headers(username), null, ID).id();
    }

    private void assertRefused(String path, int status, String message) {
        CallRefusedException refusal =
                catchThrowableOfType(CallRefusedException.class, () -> peer.call("GET", path, null, ID));
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.status()).isEqualTo(status);
    }

    private static void assertFails(JsonClient peer, String path, String message) {
        assertThatThrownBy(() -> peer.call("GET", path, null, ID))
                .isInstanceOf(CallFailedException.class)
                .hasMessage(message);
    }

    private JsonClient peer(@Nullable String token) {
        return new JsonClient("Core", URI.create("http://127.0.0.1:" + server.port()), () -> token, clock);
    }
}
