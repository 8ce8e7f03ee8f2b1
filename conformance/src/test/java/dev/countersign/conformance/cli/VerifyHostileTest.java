package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.wire.HostileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a target responded, or did not, offline verification gives the same verdicts. */
class VerifyHostileTest {
    private final Path directory;

    VerifyHostileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void an_answer_that_breaks_http() throws IOException {
        assertThat(verified(HostileServer.thatSays("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")))
                .endsWith("with the same verdicts\nthe certificate holds: not-conformant\n");
        assertThat(Files.readString(directory.resolve("report/exchanges.ndjson")))
                .contains("it breaks HTTP (Invalid content length: many)");
    }

    @Test
    void an_answer_that_is_no_text() throws IOException {
        HostileServer server = HostileServer.that(caller -> {
            caller.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            caller.write(new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        });

        assertThat(verified(server)).endsWith("with the same verdicts\nthe certificate holds: not-conformant\n");
        assertThat(Files.readString(directory.resolve("report/exchanges.ndjson")))
                .contains("\"base64\"");
    }

    @Test
    void unresponsive() throws IOException {
        HostileServer server = HostileServer.thatSays(
                "HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        assertThat(verified(server, certify -> server.close()))
                .endsWith("with the same verdicts\nthe certificate holds: incomplete\n");
        assertThat(Files.readString(directory.resolve("report/report.html"))).contains("stopped answering");
    }

    private String verified(HostileServer server) throws IOException {
        return verified(server, certify -> {});
    }

    /** @param begun called once the target was found to be reachable */
    private String verified(HostileServer server, Begun begun) throws IOException {
        Path target = Files.writeString(
                directory.resolve("target.yaml"),
                """
                target: { name: Hostile, version: 1, url: "%s" }
                profiles: [ucloud-resources]
                users: { user: { token: "${TOKEN}" } }
                products: { usual: { id: example-compute, category: example-compute, provider: example } }
                """
                        .formatted(server.url()));
        String report = directory.resolve("report").toString();
        Invocation certify = new Invocation(new NoEnvironments(new IllegalStateException()), Suite.published());
        certify.flushed = () -> {
            try {
                begun.happens(certify);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        certify.execute("certify", "--report", report, "--tags", "@API-027", target.toString());
        server.close();
        Invocation verify = new Invocation(new NoEnvironments(new IllegalStateException()), Suite.published());
        verify.execute("verify", report + "/certificate.json");
        return verify.out.toString();
    }

    @FunctionalInterface
    private interface Begun {
        void happens(Invocation certify) throws IOException;
    }
}
