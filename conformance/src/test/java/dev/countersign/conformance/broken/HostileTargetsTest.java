package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Gate;
import dev.countersign.conformance.wire.HostileServer;
import dev.countersign.conformance.wire.HostileServer.Treatment;
import dev.countersign.conformance.wire.WireLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However a target misbehaves, a scenario ends, and its outcome names what the target did. */
@Timeout(30)
class HostileTargetsTest {
    private static final WireLimits TIGHT = new WireLimits(Duration.ofMillis(500), 10_000, 100_000);
    private static final String PIECE = "x".repeat(1 << 16);
    private static final String CLOSE = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

    private final Gate hold = new Gate();
    private final AtomicLong written = new AtomicLong();

    @AfterEach
    void let_go_of_the_server() {
        hold.letGo();
    }

    @Test
    void a_body_that_drips() throws IOException {
        assertCanNotBeUsed(
                caller -> {
                    say(caller, CLOSE + "Content-Length: 100000\r\n\r\n");
                    do {
                        say(caller, "{");
                    } while (!hold.isOverWithin(20));
                },
                "it did not come to an end within PT0.5S");
    }

    @Test
    void a_body_without_end() throws IOException {
        assertCanNotBeUsed(
                caller -> {
                    say(caller, CLOSE + "Transfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        say(caller, "10000\r\n" + PIECE + "\r\n");
                    }
                },
                "the body of the answer is larger than 100000 bytes");
        assertThat(written).as("bytes that the server got rid of").hasValueLessThan(20 << 20);
    }

    @Test
    void a_few_bytes_that_inflate_to_many() throws IOException {
        byte[] bomb = zipped(10 << 20);

        assertCanNotBeUsed(
                caller -> {
                    say(caller, CLOSE + "Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n".formatted(bomb.length));
                    caller.write(bomb);
                },
                "it is encoded as gzip, which was not asked for");
    }

    @Test
    void headers_of_100_megabytes() throws IOException {
        assertCanNotBeUsed(
                caller -> {
                    say(caller, CLOSE + "X-Large: ");
                    for (int piece = 0; piece < 1_600; piece++) {
                        say(caller, PIECE);
                    }
                    say(caller, "\r\n\r\n");
                },
                "its headers are larger than 10000 characters");
        assertThat(written).as("bytes that the server got rid of").hasValueLessThan(20 << 20);
    }

    @Test
    void headers_without_end() throws IOException {
        assertCanNotBeUsed(
                caller -> {
                    say(caller, CLOSE);
                    for (int line = 0; line < 1_600; line++) {
                        say(caller, "X-%d: %s\r\n".formatted(line, PIECE));
                    }
                },
                "its headers are larger than 10000 characters");
        assertThat(written).as("bytes that the server got rid of").hasValueLessThan(20 << 20);
    }

    @Test
    void headers_that_the_client_would_still_take() throws IOException {
        assertCanNotBeUsed(
                caller -> say(caller, CLOSE + "X-Large: " + PIECE + "\r\nContent-Length: 0\r\n\r\n"),
                "its headers are larger than 10000 characters");
    }

    @Test
    void answers_before_the_answer_without_end() throws IOException {
        assertCanNotBeUsed(
                caller -> {
                    while (true) {
                        say(caller, "HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n");
                    }
                },
                "it breaks HTTP (more than 8 interim answers)");
    }

    @Test
    void a_redirect_to_itself() throws IOException {
        assertFailsSaying(
                caller -> say(
                        caller,
                        "HTTP/1.1 302 Here\r\nConnection: close\r\nLocation: /api/example/init\r\nContent-Length: 0\r\n\r\n"),
                "status of POST /api/example/init%n  expected: accepted (2xx)%n  found:    302%n"
                        + "  seen in: POST %s/api/example/init -> 302");
    }

    @Test
    void json_that_is_too_deep() throws IOException {
        assertIsNotJudged(
                caller -> say(caller, withBody("[".repeat(50_000))),
                "the body of an answer must be JSON, but is not (Document nesting depth (101) exceeds the maximum allowed"
                        + " (100, from `StreamReadConstraints.getMaxNestingDepth()`))%n"
                        + "  seen in: POST %s/api/example -> 200 " + "[".repeat(600) + "... (50000 bytes)%n ");
    }

    @Test
    void what_is_not_utf_8() throws IOException {
        assertIsNotJudged(
                caller -> {
                    say(caller, CLOSE + "Content-Length: 3\r\n\r\n\"");
                    caller.write(new byte[] {(byte) 0xc3, '"'});
                },
                "the body of an answer must be JSON, but is not (Invalid UTF-8 middle byte 0x22)%n"
                        + "  seen in: POST %s/api/example -> 200 \"\ufffd\"%n ");
    }

    @Test
    void a_body_that_is_shorter_than_it_says() throws IOException {
        assertCanNotBeUsed(
                caller -> say(caller, CLOSE + "Content-Length: 10\r\n\r\n{}"),
                "the connection was broken off before the answer was complete"
                        + " (Premature end of Content-Length delimited message body (expected: 10; received: 2))");
    }

    @Test
    void a_length_that_is_none() throws IOException {
        assertCanNotBeUsed(
                caller -> say(caller, CLOSE + "Content-Length: \u001b[2J\r\n\r\n{}"),
                "it breaks HTTP (Invalid content length: [0x1b][2J)");
    }

    @Test
    void two_lengths() throws IOException {
        assertCanNotBeUsed(
                caller -> say(caller, CLOSE + "Content-Length: 2\r\nContent-Length: 1\r\n\r\n{}"),
                "it has several lengths (2, 1)");
    }

    @Test
    void a_chunk_that_is_none() throws IOException {
        assertCanNotBeUsed(
                caller -> say(caller, CLOSE + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
                "it breaks HTTP (Bad chunk header: zz)");
    }

    @Test
    void a_connection_that_is_closed_at_once() throws IOException {
        assertCanNotBeUsed(OutputStream::close, "the connection was closed before anything was said");
    }

    @Test
    void a_connection_that_is_closed_among_the_headers() throws IOException {
        assertCanNotBeUsed(
                caller -> say(caller, "HTTP/1.1 200 OK\r\nX-A: y\r\n"),
                "the connection was broken off before the answer was complete" + " (it ended among the headers)");
    }

    @Test
    void what_is_not_http() throws IOException {
        assertCanNotBeUsed(
                caller -> say(caller, "\u001b]0;gone\u0007\r\n"),
                "it breaks HTTP (Invalid protocol version; error at offset 0: <[0x1b]]0;gone[0x07]>)");
    }

    @Test
    void tokens_do_not_follow_to_where_a_redirect_points() throws IOException {
        try (HostileServer other = HostileServer.thatSays(CLOSE + "Content-Length: 0\r\n\r\n")) {
            assertThat(ending(caller -> say(
                                    caller,
                                    "HTTP/1.1 307 There\r\nConnection: close\r\nLocation: %s/\r\nContent-Length: 0\r\n\r\n"
                                            .formatted(other.url())))
                            .outcome())
                    .isEqualTo(Outcome.FAILED);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void silence_is_no_answer_that_could_be_wrong() throws IOException {
        try (HostileServer server = HostileServer.that(caller -> hold.isOverWithin(20_000))) {
            ScenarioOutcome unresponsive = ending(server);

            assertThat(unresponsive.outcome()).isEqualTo(Outcome.UNANSWERED);
            assertThat(unresponsive.message())
                    .isEqualTo("POST %s/api/example/init was not answered within PT0.5S".formatted(server.url()));
        }
    }

    @Test
    void once_several_scenarios_met_with_silence_no_more_is_asked() throws IOException {
        try (HostileServer server = HostileServer.that(caller -> hold.isOverWithin(20_000))) {
            List<ScenarioOutcome> endings = endings(
                    server, "countersign.conventions", "@API-022 or @API-027 or @API-023 or @API-024 or @API-025");

            assertThat(server.requests()).hasSize(3);
            assertThat(endings)
                    .hasSizeGreaterThan(3)
                    .allMatch(ending -> ending.outcome() == Outcome.UNANSWERED)
                    .extracting(ScenarioOutcome::message)
                    .last()
                    .isEqualTo(("the target stopped answering earlier, so nothing was sent to it any more:"
                                    + " POST %s/api/example was not answered within PT0.5S")
                            .formatted(server.url()));
        }
    }

    private void assertCanNotBeUsed(Treatment treatment, String flaw) throws IOException {
        assertIsNotJudged(
                treatment, "the answer to POST %s/api/example/init can't be used: " + flaw.replace("%", "%%"));
    }

    /** @param sentence the expected message; a format string for the server's address */
    private void assertFailsSaying(Treatment treatment, String sentence) throws IOException {
        assertEnds(Outcome.FAILED, treatment, sentence);
    }

    /** An unusable response is a finding of the requirement about JSON only. */
    private void assertIsNotJudged(Treatment treatment, String sentence) throws IOException {
        assertEnds(Outcome.NOT_JUDGED, treatment, sentence);
    }

    private void assertEnds(Outcome outcome, Treatment treatment, String sentence) throws IOException {
        try (HostileServer server = HostileServer.that(treatment)) {
            ScenarioOutcome ending = ending(server);

            assertThat(ending.message()).isEqualTo(sentence.formatted(server.url()));
            assertThat(ending.outcome()).isEqualTo(outcome);
            assertThat(ending.deviations())
                    .extracting(Deviation::requirements)
                    .containsExactly(List.of(outcome == Outcome.FAILED ? "RES-022" : "API-001"));
        }
    }

    private static ScenarioOutcome ending(Treatment treatment) throws IOException {
        try (HostileServer server = HostileServer.that(treatment)) {
            return ending(server);
        }
    }

    private static ScenarioOutcome ending(HostileServer server) {
        return endings(server, "countersign.resources", "@RES-022").get(0);
    }

    private static List<ScenarioOutcome> endings(HostileServer server, String features, String tags) {
        Target acme = AcmeCore.TARGET;
        Target target = new Target(
                new Target.Description("Hostile", "0", server.url()),
                acme.users(),
                acme.products(),
                null,
                Duration.ofSeconds(1));
        ExampleKind kind = new ExampleKind();
        List<ScenarioOutcome> endings = new ArrayList<>();
        new Scenarios(new ScenarioSettings(features, "dev.countersign.conformance.steps", tags, 1, null))
                .run(new RunContext(target, kind, kind, null, 7, IoFactory.live(TIGHT)), endings::add);
        return endings;
    }

    private void say(OutputStream caller, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        caller.write(bytes);
        caller.flush();
        written.addAndGet(bytes.length);
    }

    private static String withBody(String body) {
        return CLOSE + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    }

    private static byte[] zipped(int zeros) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(new byte[zeros]);
        }
        return zipped.toByteArray();
    }
}
