package dev.countersign.conformance.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RelayLog traffic = new RelayLog();
    private final HttpServer behind;
    private final Relay relay;
    private String seen = "";

    RelayTest() throws IOException {
        behind = HttpServer.create(anyPort(), 0);
        relay = Relay.start(
                anyPort(),
                Direction.CORE_TO_PROVIDER,
                URI.create("http://127.0.0.1:" + behind.getAddress().getPort()),
                new HttpTransport(WireLimits.USUAL),
                traffic);
    }

    @BeforeEach
    void answer() {
        behind.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen = "%s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("X-Asked"),
                            body);
            exchange.getResponseHeaders().add("X-Told", "so");
            byte[] answer = "{\"responses\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        behind.createContext("/silent", exchange -> exchange.close());
        behind.start();
    }

    @AfterEach
    void close() {
        relay.close();
        behind.stop(0);
    }

    @Test
    void passes_on_a_request_and_its_answer_unchanged() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("/some/path?a=b%20c", "{\"items\":[1]}");

        assertThat(seen).isEqualTo("POST /some/path?a=b%20c yes {\"items\":[1]}");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"responses\":[]}");
        assertThat(answer.headers().firstValue("X-Told")).contains("so");
    }

    @Test
    void remembers_what_has_passed_in_its_order() throws IOException, InterruptedException {
        send("/first", "{\"items\":[1]}");
        long providerLink = traffic.now();
        send("/second", "nonsense");

        List<RelayedExchange> all = traffic.since(0);
        assertThat(all).extracting(RelayedExchange::number).containsExactly(0L, 1L);
        assertThat(all.get(0).isCall("POST", "/first")).isTrue();
        assertThat(all.get(0).isAccepted()).isTrue();
        assertThat(all.get(0).request()).hasToString("{\"items\":[1]}");
        assertThat(all.get(0).answer()).hasToString("{\"responses\":[]}");
        assertThat(all.get(0).leg()).hasToString("Core -> provider");
        assertThat(all.get(1).request().isMissingNode()).isTrue();
        assertThat(traffic.since(providerLink)).containsExactly(all.get(1));
    }

    @Test
    void tells_what_caused_a_request() throws IOException, InterruptedException {
        send("/first", "{}");

        assertThat(traffic.since(0).get(0).trace()).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void whoever_gets_no_answer_behind_it_gets_none_before_it() {
        assertThatThrownBy(() -> send("/silent", "{}")).isInstanceOf(IOException.class);
        assertThat(traffic.since(0)).hasSize(1);
        assertThat(traffic.since(0).get(0).status()).isZero();
    }

    private HttpResponse<String> send(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + relay.port() + path))
                .header("X-Asked", "yes")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
