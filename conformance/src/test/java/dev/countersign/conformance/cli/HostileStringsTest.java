package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.wire.HostileServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Text in a target's responses can't attack readers of the report. */
@Timeout(120)
class HostileStringsTest {
    private static final String TOKEN = "secret-of-user";
    /** Attacks a terminal, a page, XML, a shell and the reader's eye; contains the token of the request. */
    private static final String HOSTILE =
            "\u001b[2J\u009b31m\u0007</script><script>alert(1)</script><img src=x onerror=alert(1)>"
                    + "]]>&lt;' $(touch hostile) `touch hostile` \u202egnp.exe\u2066 " + TOKEN;

    private static final Pattern STEERS =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

    private final Path directory;
    private final Path report;
    private final Invocation invocation =
            new Invocation(new NoEnvironments(new IllegalStateException()), Suite.published());

    HostileStringsTest(@TempDir Path directory) {
        this.directory = directory;
        this.report = directory.resolve("report");
    }

    @Test
    void are_harmless_in_every_file_and_on_the_terminal() throws Exception {
        String reproduced;
        try (HostileServer server = HostileServer.thatSays(answer())) {
            assertThat(certify(server)).isEqualTo(1);
            reproduced = reproduced();
        }

        assertThat(STEERS.matcher(reproduced).find()).isFalse();
        assertThat(reproduced).contains("POST /api/example -> 200\n").contains("alert(1)");
        assertThat(report.resolve("hostile")).doesNotExist();
        assertThat(STEERS.matcher(invocation.out.toString()).find()).isFalse();
        assertThat(invocation.out.toString()).doesNotContain(TOKEN).contains("</script>");
        assertThat(invocation.err.toString()).isEmpty();
        for (Path file : files()) {
            String content = Files.readString(file);
            assertThat(content).as("%s", file).doesNotContain(TOKEN, "\u001b");
            if (file.toString().endsWith(".html")) {
                assertThat(content).as("%s", file).contains("alert(1)").doesNotContain("<script>alert", "<img src=x");
            } else {
                assertThat(STEERS.matcher(content).find()).as("%s steers", file).isFalse();
            }
        }
        assertThat(failure()).contains("</script><script>alert(1)</script>").contains("]]>");
        assertThat(Path.of("hostile")).doesNotExist();
    }

    private int certify(HostileServer server) throws IOException {
        Path target = Files.writeString(
                directory.resolve("target.yaml"),
                """
                target: { name: Hostile, version: 1, url: "%s" }
                profiles: [ucloud-resources]
                users: { user: { token: "${TOKEN}" } }
                products: { usual: { id: example-compute, category: example-compute, provider: example } }
                """
                        .formatted(server.url()));
        return invocation.execute(
                "certify", "--report", report.toString(), "--tags", "@API-027 or @RES-015", target.toString());
    }

    /** The output of the script that repeats the first failed flow. */
    private String reproduced() throws IOException {
        ProcessBuilder script = new ProcessBuilder("sh", "reproduce.sh", "1")
                .directory(report.toFile())
                .redirectErrorStream(true);
        script.environment().put("TOKEN_OF_USER", TOKEN);
        try (InputStream output = script.start().getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String answer() {
        String text = new String(JsonStringEncoder.getInstance().quoteAsString(HOSTILE));
        String body =
                """
                {"id": "%1$s", "why": "%1$s", "%1$s": "%1$s", "next": "%1$s", "items": [{"id": "%1$s", "owner": "%1$s"}],
                 "responses": [{"id": "%1$s"}, {"id": "%1$s"}]}"""
                        .formatted(text);
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\nX-Hostile: <script>alert(1)</script>\r\n"
                + "Content-Length: %d\r\n\r\n%s".formatted(body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(report)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The text of the first failure, as a build server reads it. */
    private String failure() throws Exception {
        Document junit = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.resolve("junit.xml").toFile());
        return junit.getElementsByTagName("failure").item(0).getTextContent();
    }
}
