package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.ServerDouble;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetFile;
import dev.countersign.model.token.Keys;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {
    private final TinyEnvironments environment = new TinyEnvironments(
            200,
            new TargetAgave(
                    AgaveDialect.AGAVE_2_2, person("owner"), person("grantee"), person("stranger"), null, null));
    private final Invocation invocation = new Invocation(environment, Invocation.SUITE);
    private final Path directory;

    ServeCommandTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() {
        environment.close();
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
                                .formatted(environment.url()));
    }

    @Test
    void sets_the_stage_as_told() {
        serveAndInterrupt(
                "--port", "8090", "--world", "documented/browsing-the-catalog", "--clock", "x60", "--dialect", "docs");

        assertThat(environment.set)
                .containsExactly(new EnvironmentSettings(
                        "127.0.0.1",
                        8090,
                        "documented/browsing-the-catalog",
                        new EnvironmentTime(60),
                        true,
                        AgaveDialect.DOCS));
    }

    @Test
    void answers_as_a_real_server_does_when_told_to() {
        serveAndInterrupt("--as", "go-2026");

        assertThat(environment.set).extracting(EnvironmentSettings::as).containsExactly(ServerDouble.GO_2026);
    }

    @Test
    void answers_as_the_real_jobs_service_and_writes_a_target_file_of_it_that_certify_takes() {
        Path file = directory.resolve("target.yaml");
        Invocation real = new Invocation(new EmbeddedEnvironments(), Invocation.SUITE);
        real.flushed = () -> Thread.currentThread().interrupt();

        assertThat(real.execute("serve", "--as", "agave-2.2", "--port", "0", "--write-target", file.toString()))
                .isEqualTo(130);

        Target target = new TargetFile(file).read(Map.of());
        Map<String, TargetAgave.Person> people =
                Objects.requireNonNull(target.agave()).people();
        assertThat(target.profiles()).containsExactly(TargetAgave.PROFILE);
        assertThat(real.out)
                .hasToString(
                        """
                        Countersign as agave-2.2 development at %1$s

                        Tokens
                          owner     %2$s
                          grantee   %3$s
                          stranger  %4$s
                          operator  %5$s

                        Simulation API at %1$s/simulation, for the operator

                        To certify it: countersign certify %6$s

                        Ctrl-C stops it.
                        """
                                .formatted(
                                        target.target().url(),
                                        token(people, "owner"),
                                        token(people, "grantee"),
                                        token(people, "stranger"),
                                        Objects.requireNonNull(target.simulation())
                                                .token(),
                                        file));
    }

    private static String token(Map<String, TargetAgave.Person> people, String name) {
        return Objects.requireNonNull(people.get(name), name).token();
    }

    @ParameterizedTest
    @CsvSource({"--world, empty", "--dialect, docs"})
    void the_real_jobs_service_has_no_world_and_a_dialect_of_its_own(String option, String value) {
        assertThat(invocation.execute("serve", "--as", "agave-2.2", option, value))
                .isEqualTo(64);
        assertThat(invocation.err.toString()).startsWith("%s does not go with --as agave-2.2\n".formatted(option));
    }

    @Test
    void offers_the_simulation_api_to_others_only_when_told_to() {
        serveAndInterrupt("--host", "0.0.0.0");
        serveAndInterrupt("--host", "0.0.0.0", "--simulation");

        assertThat(environment.set).extracting(EnvironmentSettings::simulation).containsExactly(false, true);
    }

    @Test
    void writes_a_target_file_that_certify_takes() {
        Path file = directory.resolve("target.yaml");

        serveAndInterrupt("--write-target", file.toString());

        assertThat(new TargetFile(file).read(Map.of())).isEqualTo(environment.target());
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
                new NoEnvironments(new IllegalStateException(new BindException("Address already in use"))),
                Invocation.SUITE);

        assertThat(taken.execute("serve")).isEqualTo(3);
        assertThat(taken.err).hasToString("can't listen at 127.0.0.1, port 8080\n");
    }

    @Test
    void a_world_that_is_not_there_is_wrong_usage() {
        Invocation unknown = new Invocation(
                new NoEnvironments(new IllegalArgumentException("there is no world 'full'")), Invocation.SUITE);

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
                    --as x        | Invalid value for option '--as': 'x' is no known real server: go-2026, kotlin-2023, agave-2.2
                    --clock x0    | Invalid value for option '--clock': 'x0' is no way for time to pass: simulated, system, or a speed such as x60
                    """)
    void wrong_usage_ends_with_64_and_says_why(String arguments, String message) {
        String[] option = arguments.split(" ", -1);

        assertThat(invocation.execute("serve", option[0], option[1])).isEqualTo(64);
        assertThat(invocation.err.toString()).startsWith(message + "\n").contains("Usage: countersign serve");
    }

    @Test
    void serves_the_provider_alone_for_the_core_of_a_target_file() throws IOException {
        Path file = targetFile("listen: \"127.0.0.1:0\"", "");

        assertThat(serveProviderAndInterrupt(file)).isEqualTo(130);

        assertThat(invocation.out.toString())
                .matches(
                        """
                        Provider acme at (http://127\\.0\\.0\\.1:\\d+)

                        Core at https://core\\.example\\.org

                        Simulation API at \\1/simulation, for the operator
                          operator  [0-9a-f]{48}

                        Ctrl-C stops it\\.
                        """);
    }

    @Test
    void the_operator_of_the_provider_is_that_of_the_target_file_whose_token_is_not_printed() throws IOException {
        Path file = targetFile(
                "listen: \"127.0.0.1:0\"", "simulation: { url: \"https://core.example.org/simulation\", token: hush }");

        serveProviderAndInterrupt(file);

        assertThat(invocation.out.toString())
                .contains("/simulation, for the operator\n\nCtrl-C")
                .doesNotContain("hush");
    }

    /** A remote Core has real time: with a stopped clock, its tokens would never expire. */
    @Test
    void the_provider_has_real_time_unless_told_otherwise() throws IOException {
        Path file = targetFile("listen: \"127.0.0.1:0\"", "");

        serveProviderAndInterrupt(file);
        serveProviderAndInterrupt(file, "--clock", "simulated");
        serveProviderAndInterrupt(file, "--clock", "x60");

        assertThat(environment.played)
                .containsExactly(EnvironmentTime.SYSTEM, EnvironmentTime.SIMULATED, new EnvironmentTime(60));
    }

    @Test
    void both_servers_have_simulated_time_unless_told_otherwise() {
        serveAndInterrupt();

        assertThat(environment.set).extracting(EnvironmentSettings::time).containsExactly(EnvironmentTime.SIMULATED);
    }

    @Test
    void the_provider_offers_the_simulation_api_to_others_only_when_told_to() throws IOException {
        Path file = targetFile("listen: \"0.0.0.0:0\"", "");

        serveProviderAndInterrupt(file);
        assertThat(invocation.out.toString()).doesNotContain("Simulation API");

        serveProviderAndInterrupt(file, "--simulation");
        assertThat(invocation.out.toString()).contains("Simulation API");
    }

    @Test
    void a_provider_that_is_to_listen_nowhere_ends_with_3() throws IOException {
        Path file = targetFile("", "");

        assertThat(invocation.execute("serve", "--provider-only", file.toString()))
                .isEqualTo(3);
        assertThat(invocation.err)
                .hasToString(
                        "%s:2: 'provider.listen' is missing, which goes with 'provider.coreKey'%n".formatted(file));
    }

    @Test
    void a_provider_whose_port_is_taken_ends_with_3() throws IOException {
        int port = environment.url().getPort();
        Path file = targetFile("listen: \"127.0.0.1:%d\"".formatted(port), "");

        assertThat(invocation.execute("serve", "--provider-only", file.toString()))
                .isEqualTo(3);
        assertThat(invocation.err).hasToString("can't listen at 127.0.0.1, port %d%n".formatted(port));
    }

    @Test
    void a_provider_whose_id_fits_into_no_path_ends_with_3() throws IOException {
        Path file = targetFile("listen: \"127.0.0.1:0\"", "");
        Files.writeString(file, Files.readString(file).replace("id: acme,", "id: a/b,"));

        assertThat(invocation.execute("serve", "--provider-only", file.toString()))
                .isEqualTo(3);
        assertThat(invocation.err)
                .hasToString(
                        "%s: provider must consist of letters, digits, '.', '_' and '-', not 'a/b'%n".formatted(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=1", "--host=h", "--world=empty", "--dialect=docs", "--write-target=f"})
    void what_the_file_says_is_not_said_again(String option) {
        assertThat(invocation.execute("serve", "--provider-only", "target.yaml", option))
                .isEqualTo(64);
        assertThat(invocation.err.toString())
                .startsWith(option.substring(0, option.indexOf('=')) + " does not go with --provider-only\n");
    }

    /** @param listen the entry of the provider section, or empty */
    private Path targetFile(String listen, String more) throws IOException {
        Files.writeString(
                directory.resolve("core.pem"),
                """
                -----BEGIN PUBLIC KEY-----
                %s
                -----END PUBLIC KEY-----
                """
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(Keys.generate().getPublic().getEncoded())));
        return Files.writeString(
                directory.resolve("target.yaml"),
                """
                target: { name: Acme Core, version: "1", url: "https://core.example.org" }
                provider: { id: acme, refreshToken: hush-hush, coreKey: core.pem, %s }
                %s
                """
                        .formatted(listen, more));
    }

    private static TargetAgave.Person person(String name) {
        return new TargetAgave.Person(name, "secret-of-" + name);
    }

    /** Interrupts once the command has flushed its output, not before: a starting server would consume the interrupt. */
    private int serveProviderAndInterrupt(Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--provider-only", file.toString()));
        arguments.addAll(List.of(options));
        invocation.flushed = () -> Thread.currentThread().interrupt();
        int status = invocation.execute(arguments.toArray(String[]::new));
        var unused = Thread.interrupted();
        return status;
    }

    /** Interrupts before the command waits, which it does at the very end. */
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
