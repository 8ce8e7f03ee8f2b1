package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RedirectingSenderTest {
    private static final Sent REQUEST = new Sent(
            "POST",
            URI.create("http://core.example.org/api/example?search=a%26b&next="),
            List.of(new Header("Authorization", "Bearer secret")),
            Bytes.of("{}"));

    @Test
    void another_server_answers_and_nobody_sees_the_difference() throws IOException {
        try (HostileServer other = HostileServer.thatSays("HTTP/1.1 418 Teapot\r\nContent-Length: 2\r\n\r\n{}")) {
            RedirectingSender detour = new RedirectingSender(new HttpTransport(WireLimits.USUAL), other::url);

            Exchange exchange = detour.exchange(REQUEST);

            assertThat(exchange.sent()).isEqualTo(REQUEST);
            assertThat(exchange.received().status()).isEqualTo(418);
            assertThat(other.requests().get(0))
                    .startsWith("POST /api/example?search=a%26b&next= HTTP/1.1")
                    .contains("Bearer secret")
                    .endsWith("{}");
        }
    }

    @Test
    void a_request_without_a_query_stays_without_one() throws IOException {
        try (HostileServer other = HostileServer.thatSays("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            URI url = URI.create("http://core.example.org/api/example/%C3%BC");

            new RedirectingSender(new HttpTransport(WireLimits.USUAL), other::url)
                    .exchange(new Sent("GET", url, List.of(), Bytes.NONE));

            assertThat(other.requests().get(0)).startsWith("GET /api/example/%C3%BC HTTP/1.1");
        }
    }
}
