package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of a target file that expire after ten minutes, and a server that repeats them in its responses. */
class FreshTokensTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final Path directory;
    private final HttpServer server;
    private final FreshTokens tokens;
    private final HttpSender sender;
    private Instant now = START;

    FreshTokensTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        this.tokens = new FreshTokens(() -> now);
        this.sender = tokens.around(new HttpTransport(WireLimits.USUAL));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String header = exchange.getRequestHeaders().getFirst("Authorization");
            shown.add(header);
            exchange.getResponseHeaders().set("X-Seen", header);
            exchange.sendResponseHeaders(200, header.length());
            exchange.getResponseBody().write(header.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void are_fetched_again_a_minute_before_they_expire_and_stay_out_of_what_is_kept() throws IOException {
        String first = give(START.plusSeconds(600));
        String read = read("{ command: cat token }");
        String second = give(START.plusSeconds(1140));

        now = START.plusSeconds(539);
        Exchange before = ask(read);
        now = START.plusSeconds(540);
        Exchange after = ask(read);

        assertThat(read).isEqualTo(first);
        assertThat(shown).containsExactly("Bearer " + first, "Bearer " + second);
        assertThat(after).isEqualTo(before);
        assertThat(after.toString()).doesNotContain(second);
    }

    @Test
    void the_first_of_them_can_be_shown_as_it_is_long_after_it_has_expired() throws IOException {
        String first = give(START.plusSeconds(600));
        String read = read("{ command: cat token }");
        String second = give(START.plusSeconds(100_000));
        now = START.plusSeconds(700);

        Exchange kept = ask(FreshTokens.fetchedFirst(read));
        ask(read);

        assertThat(shown).containsExactly("Bearer " + first, "Bearer " + second);
        assertThat(kept.sent().headers())
                .extracting(Header::value)
                .contains("Bearer " + FreshTokens.fetchedFirst(first));
    }

    @Test
    void come_from_files_too() throws IOException {
        give(START.plusSeconds(600));
        String read = read("{ file: token }");
        String second = give(START.plusSeconds(1140));

        now = START.plusSeconds(600);
        ask(read);

        assertThat(shown).containsExactly("Bearer " + second);
    }

    @Test
    void that_are_no_fresher_are_asked_for_every_ten_seconds() throws IOException {
        String old = give(START.plusSeconds(30));
        String read = read("{ file: token }");
        String fresh = give(START.plusSeconds(31));

        ask(read);
        now = START.plusSeconds(10);
        ask(read);
        give(START.plusSeconds(600));
        now = START.plusSeconds(19);
        ask(read);

        assertThat(shown).containsExactly("Bearer " + old, "Bearer " + fresh, "Bearer " + fresh);
    }

    @Test
    void that_can_not_be_fetched_again_are_not_the_target_s_fault() throws IOException {
        give(START.plusSeconds(600));
        String read = read("{ file: token }");
        Files.delete(directory.resolve("token"));
        now = START.plusSeconds(600);

        assertThatThrownBy(() -> ask(read))
                .isInstanceOf(TargetUnresponsiveException.class)
                .hasMessage("a token expires and can't be fetched again: %s:2: users.user.token.file: can't read %s"
                        .formatted(directory.resolve("target.yaml"), directory.resolve("token")));
        assertThat(shown).isEmpty();
    }

    @Test
    void that_are_written_down_or_say_nothing_of_their_end_stay_as_they_are() throws IOException {
        Files.writeString(directory.resolve("token"), "no-jwt");
        String opaque = read("{ file: token }");
        String literal = jwt(START.plusSeconds(600));
        String written = read(literal);
        Files.writeString(directory.resolve("token"), "another");
        now = START.plusSeconds(100_000);

        ask(opaque);
        ask(written);

        assertThat(shown).containsExactly("Bearer no-jwt", "Bearer " + literal);
    }

    private String read(String token) throws IOException {
        Path file = Files.writeString(
                directory.resolve("target.yaml"),
                """
                target: { name: Acme Core, version: 1, url: "https://core.example.org" }
                users: { user: { token: %s } }
                profiles: [ucloud-resources]
                products: { usual: { id: example-compute, category: example-compute, provider: example } }
                """
                        .formatted(token));
        Target target = new TargetFile(file).read(Map.of(), tokens);
        return Objects.requireNonNull(target.users().get("user")).token();
    }

    private String give(Instant expiry) throws IOException {
        return Files.readString(Files.writeString(directory.resolve("token"), jwt(expiry)));
    }

    private static String jwt(Instant expiry) {
        String claims = "{\"sub\":\"user\",\"exp\":%d}".formatted(expiry.getEpochSecond());
        return "eyJhbGciOiJSUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".signature";
    }

    private Exchange ask(String token) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Exchange exchange = sender.exchange(
                new Sent("GET", url, List.of(new Header("Authorization", "Bearer " + token)), Bytes.NONE));
        List<Header> headers = exchange.received().headers().stream()
                .filter(header -> !header.isNamed("Date"))
                .toList();
        return new Exchange(
                exchange.sent(),
                new Exchange.Received(
                        exchange.received().status(),
                        headers,
                        exchange.received().body()));
    }
}
