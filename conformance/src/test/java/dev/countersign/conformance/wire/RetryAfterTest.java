package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RetryAfterTest {
    private final Deque<Received> answers = new ArrayDeque<>();
    private final HttpTransport transport = new HttpTransport(WireLimits.USUAL);
    private final HttpServer server;
    private int requests;

    RetryAfterTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests++;
            Received answer = answers.size() > 1 ? answers.remove() : answers.element();
            answer.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
            exchange.sendResponseHeaders(answer.status(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_target_that_is_asked_too_often_is_asked_again_once_it_may_be() {
        answers.addAll(List.of(answer(429, "Retry-After", "0"), answer(503, "Retry-After", "0"), answer(200)));

        assertThat(post().status()).isEqualTo(200);
        assertThat(requests).isEqualTo(3);
    }

    @Test
    void what_says_nothing_of_a_pause_is_the_answer() {
        answers.add(answer(503));

        assertThat(post().status()).isEqualTo(503);
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void a_target_that_stays_away_has_answered() {
        answers.add(answer(503, "Retry-After", "0"));

        assertThat(post().status()).isEqualTo(503);
        assertThat(requests).isEqualTo(6);
    }

    @Test
    void a_target_that_has_no_time_at_all_has_not_answered() {
        answers.add(answer(429, "Retry-After", "0"));

        assertThatThrownBy(this::post)
                .isInstanceOf(TargetUnresponsiveException.class)
                .hasMessage(
                        "POST %s is answered 429, too many requests: set limits.requestsPerSecond in the target file"
                                .formatted(url()));
    }

    @Test
    void pauses_that_overlap_count_once() {
        RateLimiter pace = RateLimiter.of(null);

        for (int i = 0; i < 20; i++) {
            assertThat(pace.pause(Duration.ofMinutes(4))).isTrue();
        }
    }

    @Test
    void a_request_that_is_only_forwarded_is_sent_once() {
        answers.add(answer(429, "Retry-After", "0"));

        assertThat(transport
                        .withoutRepetition()
                        .exchange(new Sent("POST", url(), List.of(), Bytes.NONE))
                        .received()
                        .status())
                .isEqualTo(429);
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void all_pauses_of_a_run_have_a_limit() {
        RateLimiter pace = RateLimiter.of(null);

        assertThat(pace.pause(Duration.ofMinutes(4))).isTrue();
        assertThat(pace.pause(Duration.ofMinutes(10))).isFalse();
    }

    @Test
    void reads_seconds_and_dates() {
        assertThat(RetryAfter.of(answer(503, "Retry-After", " 7 "))).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.of(answer(
                        503, "Retry-After", "Mon, 30 Nov 2026 12:00:20 GMT", "Date", "Mon, 30 Nov 2026 12:00:00 GMT")))
                .contains(Duration.ofSeconds(20));
        assertThat(RetryAfter.of(answer(
                        503, "Retry-After", "Mon, 30 Nov 2026 11:00:00 GMT", "Date", "Mon, 30 Nov 2026 12:00:00 GMT")))
                .contains(Duration.ZERO);
    }

    @Test
    void waits_a_second_where_a_target_is_asked_too_often_and_does_not_say_how_long() {
        assertThat(RetryAfter.of(answer(429))).contains(Duration.ofSeconds(1));
        assertThat(RetryAfter.of(answer(429, "Retry-After", "soon"))).contains(Duration.ofSeconds(1));
    }

    @Test
    void does_not_wait_for_what_takes_long_or_can_not_be_read() {
        assertThat(RetryAfter.of(answer(503, "Retry-After", "31"))).isEmpty();
        assertThat(RetryAfter.of(answer(429, "Retry-After", "3600"))).isEmpty();
        assertThat(RetryAfter.of(answer(503, "Retry-After", "Mon, 30 Nov 2026 12:00:20 GMT")))
                .isEmpty();
        assertThat(RetryAfter.of(answer(200, "Retry-After", "1"))).isEmpty();
    }

    private Received post() {
        return transport
                .exchange(new Sent("POST", url(), List.of(), Bytes.NONE))
                .received();
    }

    private URI url() {
        return URI.create(
                "http://127.0.0.1:%d/api".formatted(server.getAddress().getPort()));
    }

    private static Received answer(int status, String... headers) {
        List<Header> all = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(new Header(headers[i], headers[i + 1]));
        }
        return new Received(status, all, Bytes.NONE);
    }
}
