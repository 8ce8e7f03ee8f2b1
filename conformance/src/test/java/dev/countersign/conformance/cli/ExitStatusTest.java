package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.Relay;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.TargetFile;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors of a run are never reported as a verdict on the target. */
class ExitStatusTest {
    private static final Suite PUBLISHED = Suite.published();

    private final Path directory;
    private final Path report;
    private final TinyEnvironments answering = new TinyEnvironments(200);
    private Invocation invocation = new Invocation(answering, Invocation.SUITE);

    ExitStatusTest(@TempDir Path directory) {
        this.directory = directory;
        this.report = directory.resolve("report");
    }

    @AfterEach
    void stop() {
        answering.close();
    }

    @Test
    void a_run_without_features_is_incomplete() {
        invocation = with(new Suite("nowhere", Invocation.SUITE.glue(), Invocation.SUITE.requirements()));

        assertThat(certify()).isEqualTo(2);
        assertThat(lastVerdict())
                .isEqualTo("incomplete: 0 of 1 MUSTs verified, 1 untestable; no scenario came to a result");
    }

    @Test
    void a_run_whose_tags_select_nothing_is_incomplete() {
        assertThat(certify("--tags", "@RES-999")).isEqualTo(2);
        assertThat(lastVerdict())
                .isEqualTo(
                        "incomplete: 0 of 1 MUSTs verified, 1 untestable; narrowed to what was asked for; no scenario came to a result");
    }

    @Test
    void a_step_that_is_not_there_is_our_own_failure() {
        invocation = with(new Suite("certified", "nowhere", Invocation.SUITE.requirements()));

        assertThat(certify()).isEqualTo(70);
        assertThat(lastVerdict())
                .isEqualTo("error: 0 of 1 MUSTs verified, 1 error; Countersign itself failed, so nothing is said about"
                        + " the target");
    }

    @Test
    void a_step_that_fits_twice_is_our_own_failure() {
        invocation = with(
                new Suite("certified", "dev.countersign.conformance.cli.ambiguous", Invocation.SUITE.requirements()));

        assertThat(certify()).isEqualTo(70);
    }

    @Test
    void a_feature_that_can_not_be_read_is_our_own_failure() {
        invocation = with(new Suite("unreadable", Invocation.SUITE.glue(), Invocation.SUITE.requirements()));

        assertThat(certify()).isEqualTo(70);
        assertThat(invocation.out.toString()).contains("unreadable.feature");
    }

    @Test
    void an_unexpected_exception_is_our_own_failure() {
        invocation = new Invocation(new NoEnvironments(new IllegalStateException("no stage today")), Invocation.SUITE);

        assertThat(certify()).isEqualTo(70);
        assertThat(invocation.err)
                .hasToString("Countersign itself failed: java.lang.IllegalStateException: no stage today\n");
    }

    @Test
    void a_target_file_that_is_not_there_is_a_wrong_set_up() {
        Path absent = directory.resolve("absent.yaml");

        assertThat(certify(absent.toString())).isEqualTo(3);
        assertThat(invocation.err)
                .hasToString("%s: there is no such file; 'countersign init' writes one to fill in\n".formatted(absent));
        assertThat(report).doesNotExist();
    }

    @Test
    void a_target_file_that_is_a_directory_is_a_wrong_set_up() {
        assertThat(certify(directory.toString())).isEqualTo(3);
        assertThat(invocation.err).hasToString("%s: can't be read\n".formatted(directory));
    }

    @Test
    void a_target_file_that_is_no_text_is_a_wrong_set_up() throws IOException {
        Path binary = Files.write(directory.resolve("target.yaml"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});

        assertThat(certify(binary.toString())).isEqualTo(3);
        assertThat(invocation.err.toString()).startsWith(binary + ": ");
    }

    @Test
    void an_empty_target_file_is_a_wrong_set_up() throws IOException {
        Path empty = Files.createFile(directory.resolve("target.yaml"));

        assertThat(certify(empty.toString())).isEqualTo(3);
        assertThat(invocation.err).hasToString("%s:1: the file is empty\n".formatted(empty));
    }

    @Test
    void a_target_that_is_not_there_is_a_wrong_set_up() throws IOException {
        Path target = tiny();
        answering.close();

        assertThat(certify(target.toString())).isEqualTo(3);
        assertThat(invocation.err)
                .hasToString("target.url: nothing listens at %s; start the target, or correct the address%n"
                        .formatted(answering.url()));
        assertThat(invocation.out.toString()).isEmpty();
    }

    @Test
    void a_report_that_can_not_be_written_is_a_wrong_set_up() throws IOException {
        Files.writeString(report, "a file");

        assertThat(certify()).isEqualTo(3);
        assertThat(invocation.err).hasToString("can't write the report to %s%n".formatted(report));
        assertThat(invocation.out.toString()).isEmpty();
    }

    @Test
    @SuppressWarnings("try") // it is closed early
    void a_target_that_dies_in_the_midst_of_a_run_leaves_it_incomplete() throws IOException {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
                Relay front = front(environment.target().target().url())) {
            Path target = directory.resolve("target.yaml");
            new TargetFile(target).write(environment.target());
            Files.writeString(
                    target,
                    Files.readString(target)
                            .replace(
                                    environment.target().target().url().toString(),
                                    "http://127.0.0.1:%d".formatted(front.port())));
            invocation = with(PUBLISHED);
            invocation.flushed = () -> {
                if (invocation.out.toString().contains("\npassed ")) {
                    invocation.flushed = () -> {};
                    front.close();
                }
            };

            assertThat(certify("--profile", "ucloud-resources", "--tags", "@RES-006", target.toString()))
                    .isEqualTo(2);
        }
        assertThat(invocation.out.toString())
                .contains("\nUNANSWERED ", "\npassed ", "; the target stopped answering\n");
    }

    /** A relay in front of the target, which can be closed at any time. */
    private static Relay front(URI target) throws IOException {
        return Relay.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Direction.PROVIDER_TO_CORE,
                target,
                new HttpTransport(WireLimits.USUAL),
                new RelayLog());
    }

    private Invocation with(Suite suite) {
        return new Invocation(answering, suite);
    }

    private int certify(String... arguments) {
        return invocation.execute(
                Stream.concat(Stream.of("certify", "--report", report.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private String lastVerdict() {
        List<String> lines = invocation.out.toString().lines().toList();
        return lines.get(lines.size() - 2);
    }

    private Path tiny() throws IOException {
        return Files.writeString(
                directory.resolve("target.yaml"),
                """
                target: { name: Tiny Core, version: 1, url: "%s" }
                profiles: [ucloud-resources]
                users: { user: { token: "${TOKEN}" } }
                products: { usual: { id: example-compute, category: example-compute, provider: example } }
                """
                        .formatted(answering.url()));
    }
}
