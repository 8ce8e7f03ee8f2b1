package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TransportLimitsTest {
    private static final WireLimits TIGHT = new WireLimits(Duration.ofMillis(500), 1_000, 10_000);
    private static final WireLimits PATIENT = new WireLimits(Duration.ofSeconds(20), 1_000, 10_000);

    private final List<Exchange> exchanges = new ArrayList<>();
    private final Gate hold = new Gate();

    @AfterEach
    void let_go_of_the_server() {
        hold.letGo();
    }

    @Test
    void hands_on_an_answer_and_remembers_it_byte_for_byte() throws IOException {
        try (HostileServer server = HostileServer.thatSays(
                "HTTP/1.1 418 Teapot\r\nContent-Type: application/json\r\nX-Odd: a\r\nContent-Length: 7\r\n\r\n{\"a\":1}")) {

            Response response = sending(PATIENT)
                    .header("Authorization", "Bearer secret")
                    .contentType("application/json")
                    .body("{\"x\":\"ü\"}")
                    .queryParam("filterIds", "1,2")
                    .request("DELETE", server.url() + "/api/example");

            assertThat(response.statusCode()).isEqualTo(418);
            assertThat(response.asString()).isEqualTo("{\"a\":1}");
            Exchange exchange = exchanges.get(0);
            assertThat(exchange.sent().method()).isEqualTo("DELETE");
            assertThat(exchange.sent().url().getQuery()).isEqualTo("filterIds=1,2");
            assertThat(exchange.sent().body()).isEqualTo(Bytes.of("{\"x\":\"ü\"}"));
            assertThat(exchange.received().header("x-odd")).contains("a");
            assertThat(exchange.received().body()).isEqualTo(Bytes.of("{\"a\":1}"));
            assertThat(server.requests().get(0))
                    .startsWith("DELETE /api/example?")
                    .containsIgnoringCase("authorization: Bearer secret")
                    .endsWith("{\"x\":\"ü\"}");
        }
    }

    @Test
    void a_redirect_is_an_answer_like_any_other_and_nothing_is_sent_where_it_points() throws IOException {
        try (HostileServer other = HostileServer.thatSays("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                HostileServer server = HostileServer.thatSays(
                        "HTTP/1.1 307 Over there\r\nLocation: %s/stolen\r\nContent-Length: 0\r\n\r\n"
                                .formatted(other.url()))) {

            Response response = get(server.url(), PATIENT);

            assertThat(response.statusCode()).isEqualTo(307);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void gives_up_on_a_server_that_says_nothing() throws IOException {
        try (HostileServer server = HostileServer.that(caller -> hold.isOverWithin(20_000))) {
            assertThatThrownBy(() -> get(server.url(), TIGHT))
                    .isInstanceOf(TargetUnresponsiveException.class)
                    .hasMessage("GET %s/x was not answered within PT0.5S", server.url());
        }
    }

    @Test
    void gives_up_on_a_body_that_comes_too_slowly() throws IOException {
        try (HostileServer server = HostileServer.that(caller -> {
            say(caller, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nslow");
            hold.isOverWithin(20_000);
        })) {
            assertThatThrownBy(() -> get(server.url(), TIGHT))
                    .isInstanceOf(UnusableResponseException.class)
                    .hasMessage(
                            "the answer to GET %s/x can't be used: it did not come to an end within PT0.5S",
                            server.url());
        }
    }

    @Test
    void gives_up_on_a_body_without_end() throws IOException {
        try (HostileServer server = HostileServer.that(caller -> {
            say(caller, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                say(caller, "400\r\n" + "x".repeat(1024) + "\r\n");
            }
        })) {
            assertThatThrownBy(() -> get(server.url(), PATIENT))
                    .isInstanceOf(UnusableResponseException.class)
                    .hasMessage(
                            "the answer to GET %s/x can't be used: the body of the answer is larger than 10000 bytes",
                            server.url());
        }
    }

    @Test
    void takes_a_body_of_exactly_the_limit() throws IOException {
        try (HostileServer server =
                HostileServer.thatSays("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n" + "x".repeat(10_000))) {
            assertThat(get(server.url(), PATIENT).asString()).hasSize(10_000);
        }
    }

    @Test
    void gives_up_on_headers_that_are_too_large() throws IOException {
        try (HostileServer server = HostileServer.thatSays(
                "HTTP/1.1 200 OK\r\nX-Large: %s\r\nContent-Length: 0\r\n\r\n".formatted("x".repeat(2_000)))) {
            assertThatThrownBy(() -> get(server.url(), PATIENT))
                    .isInstanceOf(UnusableResponseException.class)
                    .hasMessage(
                            "the answer to GET %s/x can't be used: its headers are larger than 1000 characters",
                            server.url());
        }
    }

    @Test
    void gives_up_on_a_server_that_hangs_up() throws IOException {
        try (HostileServer server = HostileServer.that(OutputStream::close)) {
            assertThatThrownBy(() -> get(server.url(), PATIENT))
                    .isInstanceOf(UnusableResponseException.class)
                    .hasMessage(
                            "the answer to GET %s/x can't be used: the connection was closed before anything was said",
                            server.url());
        }
    }

    @Test
    void a_server_that_hangs_up_and_takes_no_more_calls_has_stopped_answering() throws IOException {
        AtomicReference<@Nullable HostileServer> server = new AtomicReference<>();
        server.set(HostileServer.that(
                caller -> Objects.requireNonNull(server.get()).close()));
        URI url = Objects.requireNonNull(server.get()).url();

        assertThatThrownBy(() -> get(url, PATIENT))
                .isInstanceOf(TargetUnresponsiveException.class)
                .hasMessageStartingWith("GET %s/x can't be answered: ", url);
    }

    @Test
    void gives_up_on_a_server_that_is_not_there() throws IOException {
        HostileServer gone = HostileServer.that(caller -> {});
        gone.close();

        assertThatThrownBy(() -> get(gone.url(), PATIENT))
                .isInstanceOf(TargetUnresponsiveException.class)
                .hasMessage("GET %s/x can't be answered: connection refused", gone.url());
    }

    private Response get(URI server, WireLimits limits) {
        return sending(limits).get(server + "/x");
    }

    private RequestSpecification sending(WireLimits limits) {
        return RestAssured.given()
                .spec(new RequestSpecBuilder()
                        .addFilter(new RestAssuredWire(sent -> recorded(new HttpTransport(limits).exchange(sent))))
                        .build());
    }

    private Exchange recorded(Exchange exchange) {
        exchanges.add(exchange);
        return exchange;
    }

    private static void say(OutputStream caller, String text) throws IOException {
        caller.write(text.getBytes(StandardCharsets.UTF_8));
        caller.flush();
    }
}
