package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpTransportTest {
    private static final WireLimits TIGHT = new WireLimits(Duration.ofMillis(500), 1_000, 10_000);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final HttpTransport transport = new HttpTransport(WireLimits.USUAL);
    private final Gate hold = new Gate();

    @AfterEach
    void let_go_of_the_server() {
        hold.letGo();
    }

    @Test
    void a_connection_serves_one_exchange_after_the_other() throws IOException {
        try (PatientServer server = new PatientServer(OK)) {
            IntStream.range(0, 5)
                    .forEach(i -> assertThat(get(server.url()).body()).isEqualTo(Bytes.of("ok")));

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void what_changes_nothing_is_asked_anew_where_a_server_hangs_up_after_each_answer_without_saying_so()
            throws IOException {
        try (HostileServer server = HostileServer.thatSays(OK)) {
            for (int i = 0; i < 20; i++) {
                assertThat(get(server.url()).status()).isEqualTo(200);
            }

            assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void a_server_that_has_hung_up_meanwhile_is_called_anew() throws IOException {
        try (PatientServer server = new PatientServer(OK)) {
            for (int i = 0; i < 5; i++) {
                assertThat(post(server.url(), "").status()).isEqualTo(200);
                server.hangUp();
            }

            assertThat(server.connections()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 500 Nobody asked\r\nContent-Length: 0\r\n\r\n", "x"})
    void what_comes_after_an_answer_is_not_taken_for_the_next(String more) throws IOException {
        try (PatientServer server = new PatientServer(OK + more)) {
            for (int i = 0; i < 5; i++) {
                assertThat(get(server.url()).status()).isEqualTo(200);
            }

            assertThat(server.connections()).isEqualTo(5);
        }
    }

    @Test
    void an_answer_that_ends_with_the_connection_is_whole() throws IOException {
        try (HostileServer server = HostileServer.thatSays("HTTP/1.1 200 OK\r\n\r\nall")) {
            assertThat(get(server.url()).body()).isEqualTo(Bytes.of("all"));
        }
    }

    @Test
    void hints_before_an_answer_are_passed_over() throws IOException {
        try (HostileServer server = HostileServer.thatSays("HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n" + OK)) {
            assertThat(get(server.url()).status()).isEqualTo(200);
        }
    }

    @Test
    void the_same_length_twice_is_one() throws IOException {
        try (HostileServer server =
                HostileServer.thatSays("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok")) {
            assertThat(get(server.url()).body()).isEqualTo(Bytes.of("ok"));
        }
    }

    @Test
    void headers_are_taken_in_the_order_of_their_names_and_each_as_often_as_it_came() throws IOException {
        try (HostileServer server =
                HostileServer.thatSays("HTTP/1.1 200 OK\r\nX-B: 2\r\nX-A: 1\r\nX-B: 1\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(get(server.url()).headers())
                    .containsExactly(
                            new Header("content-length", "0"),
                            new Header("x-a", "1"),
                            new Header("x-b", "2"),
                            new Header("x-b", "1"));
        }
    }

    @Test
    void says_what_is_sent_as_it_is() throws IOException {
        try (HostileServer server = HostileServer.thatSays(OK)) {
            URI url = URI.create(server.url() + "/a%2Fb//c?x=%20&y=+&z");
            transport.exchange(new Sent(
                    "DELETE",
                    url,
                    List.of(
                            new Header("X-Odd", "a"),
                            new Header("Content-Type", "text/odd"),
                            new Header("Host", "else")),
                    Bytes.of("ü")));

            assertThat(server.requests())
                    .containsExactly("DELETE /a%%2Fb//c?x=%%20&y=+&z HTTP/1.1\r\n".formatted()
                            + "X-Odd: a\r\nContent-Type: text/odd\r\nHost: 127.0.0.1:%d\r\n".formatted(url.getPort())
                            + "Content-Length: 2\r\nConnection: keep-alive\r\nUser-Agent: Countersign\r\n\r\nü");
        }
    }

    @Test
    void a_post_without_a_body_says_that_there_is_none() throws IOException {
        try (HostileServer server = HostileServer.thatSays(OK)) {
            post(server.url(), "");

            assertThat(server.requests().get(0))
                    .contains("Content-Length: 0\r\n")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void gives_up_on_headers_that_drip() throws IOException {
        try (HostileServer server = HostileServer.that(caller -> {
            say(caller, "HTTP/1.1 200 OK\r\n");
            do {
                say(caller, "X: y\r\n");
            } while (!hold.isOverWithin(20));
        })) {
            assertThatThrownBy(() -> new HttpTransport(TIGHT).exchange(sent("GET", server.url(), "")))
                    .isInstanceOf(TargetUnresponsiveException.class)
                    .hasMessage("GET %s/x was not answered within PT0.5S", server.url());
        }
    }

    @Test
    void gives_up_on_a_server_that_does_not_listen() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort());

            assertThatThrownBy(() -> new HttpTransport(TIGHT).exchange(sent("POST", url, "x".repeat(32 << 20))))
                    .isInstanceOf(TargetUnresponsiveException.class)
                    .hasMessage("POST %s/x was not answered within PT0.5S", url);
        }
    }

    @Test
    void an_answer_that_comes_before_all_was_sent_counts() throws IOException {
        try (ServerSocket hasty = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket caller = hasty.accept()) {
                    say(
                            caller.getOutputStream(),
                            "HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                    hold.isOverWithin(20_000);
                } catch (IOException closed) {
                    // the test is over
                }
            });
            server.setDaemon(true);
            server.start();
            URI url = URI.create("http://127.0.0.1:" + hasty.getLocalPort());

            assertThat(post(url, "x".repeat(32 << 20)).status()).isEqualTo(413);
        }
    }

    @Test
    void the_addresses_of_a_host_are_tried_in_turn() throws Exception {
        try (PatientServer server = new PatientServer(OK)) {
            InMemoryDnsResolver names = new InMemoryDnsResolver();
            names.add("core.example.org", loopback(2), loopback(1));
            CloseableHttpClient client = PooledHttpClient.trusting(
                    () -> {
                        throw new AssertionError("nothing uses TLS");
                    },
                    names);
            URI url = URI.create("http://core.example.org:" + server.url().getPort());

            assertThat(new Call(sent("GET", url, ""), null).send(client).getCode())
                    .isEqualTo(200);
        }
    }

    /** An address of this machine, of which the first is served. */
    private static InetAddress loopback(int number) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) number});
    }

    @Test
    void whoever_is_interrupted_stops_and_stays_so() throws IOException {
        try (HostileServer server = HostileServer.that(caller -> hold.isOverWithin(20_000))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> get(server.url()))
                    .isInstanceOf(TargetUnresponsiveException.class)
                    .hasMessage("GET %s/x was interrupted", server.url());
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Received get(URI server) {
        return transport.exchange(sent("GET", server, "")).received();
    }

    private Received post(URI server, String body) {
        return transport.exchange(sent("POST", server, body)).received();
    }

    private static Sent sent(String method, URI server, String body) {
        return new Sent(method, URI.create(server + "/x"), List.of(), Bytes.of(body));
    }

    private static void say(OutputStream caller, String text) throws IOException {
        caller.write(text.getBytes(StandardCharsets.UTF_8));
        caller.flush();
    }
}
