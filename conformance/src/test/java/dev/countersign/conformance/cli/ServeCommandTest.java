package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.stage.StageSettings;
import dev.countersign.conformance.stage.StageTime;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetFile;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
    private final TinyStage stage = new TinyStage(
            200,
            new TargetAgave(
                    AgaveDialect.AGAVE_2_2, person("owner"), person("grantee"), person("stranger"), null, null));
    private final Invocation invocation = new Invocation(stage, Invocation.SUITE);
    private final Path directory;

    ServeCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void serves_until_it_is_interrupted_and_tells_who_may_call() {
        assertThat(serveAndInterrupt("--port", "0")).isEqualTo(130);
        assertThat(invocation.out)
                .hasToString(
                        """
                        Tiny Core 1 at %1$s

                        Tokens
                          user      secret-of-user
                          owner     secret-of-owner
                          grantee   secret-of-grantee
                          stranger  secret-of-stranger
                          operator  secret-of-operator

                        Simulation API at %1$s/simulation, for the operator

                        Ctrl-C stops it.
                        """
                                .formatted(stage.url()));
    }

    @Test
    void sets_the_stage_as_told() {
        serveAndInterrupt(
                "--port", "8090", "--world", "documented/browsing-the-catalog", "--clock", "x60", "--dialect", "docs");

        assertThat(stage.set)
                .containsExactly(new StageSettings(
                        "127.0.0.1",
                        8090,
                        "documented/browsing-the-catalog",
                        new StageTime(60),
                        true,
                        AgaveDialect.DOCS));
    }

    @Test
    void offers_the_simulation_api_to_others_only_when_told_to() {
        serveAndInterrupt("--host", "0.0.0.0");
        serveAndInterrupt("--host", "0.0.0.0", "--simulation");

        assertThat(stage.set).extracting(StageSettings::simulation).containsExactly(false, true);
    }

    @Test
    void writes_a_target_file_that_certify_takes() {
        Path file = directory.resolve("target.yaml");

        serveAndInterrupt("--write-target", file.toString());

        assertThat(new TargetFile(file).read(Map.of())).isEqualTo(stage.target());
        assertThat(invocation.out.toString()).contains("\nTo certify it: countersign certify %s\n".formatted(file));
    }

    @Test
    void a_target_file_that_can_not_be_written_ends_with_3() {
        Path file = directory.resolve("nowhere/target.yaml");

        assertThat(invocation.execute("serve", "--write-target", file.toString()))
                .isEqualTo(3);
        assertThat(invocation.err).hasToString("can't write the target file %s%n".formatted(file));
    }

    @Test
    void a_port_that_is_taken_ends_with_3() {
        Invocation taken = new Invocation(
                new NoStages(new IllegalStateException(new BindException("Address already in use"))), Invocation.SUITE);

        assertThat(taken.execute("serve")).isEqualTo(3);
        assertThat(taken.err).hasToString("can't listen at 127.0.0.1, port 8080\n");
    }

    @Test
    void a_world_that_is_not_there_is_wrong_usage() {
        Invocation unknown = new Invocation(
                new NoStages(new IllegalArgumentException("there is no world 'full'")), Invocation.SUITE);

        assertThat(unknown.execute("serve", "--world", "full")).isEqualTo(64);
        assertThat(unknown.err.toString()).startsWith("--world: there is no world 'full'\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    --port 65536  | --port must be between 0 and 65535, not 65536
                    --port -1     | --port must be between 0 and 65535, not -1
                    --clock slow  | Invalid value for option '--clock': 'slow' is no way for time to pass: simulated, system, or a speed such as x60
                    --dialect x   | Invalid value for option '--dialect': 'x' is no dialect: docs or agave-2.2
                    --clock x0    | Invalid value for option '--clock': 'x0' is no way for time to pass: simulated, system, or a speed such as x60
                    """)
    void wrong_usage_ends_with_64_and_says_why(String arguments, String message) {
        String[] option = arguments.split(" ", -1);

        assertThat(invocation.execute("serve", option[0], option[1])).isEqualTo(64);
        assertThat(invocation.err.toString()).startsWith(message + "\n").contains("Usage: countersign serve");
    }

    private static TargetAgave.Person person(String name) {
        return new TargetAgave.Person(name, "secret-of-" + name);
    }

    /** The interrupt is there before the command waits, which it does at the very end. */
    private int serveAndInterrupt(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "serve";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Thread.currentThread().interrupt();
        int status = invocation.execute(arguments);
        assertThat(Thread.interrupted()).isTrue();
        return status;
    }
}
