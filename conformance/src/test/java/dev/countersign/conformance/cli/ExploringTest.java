package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.broken.Defects;
import dev.countersign.conformance.broken.MutatedCore;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code certify --explore}, from the command line to its output. */
class ExploringTest {
    private static final String SHORTEST =
            """
            Feature: Generated flows

              @RES-006 @must
              Scenario: 6 generated flows
                Given Alice has created a resource
                When Alice gives READ on the resource to the user
                When the user deletes the resource
                Then the request is refused
            """;

    private final Path directory;
    private final Path report;

    ExploringTest(@TempDir Path directory) {
        this.directory = directory;
        this.report = directory.resolve("report");
    }

    @Test
    void explores_each_profile_of_a_target_and_verifies_it_again_offline() throws IOException {
        Files.createDirectories(report.resolve("ucloud-jobs"));
        Files.writeString(report.resolve("ucloud-jobs/explored.feature"), "of an earlier run");
        Invocation certify = new Invocation(new EmbeddedEnvironments(), Suite.published());

        int status = certify.execute(arguments("--profile", "ucloud-resources", "--profile", "ucloud-jobs"));

        assertThat(status).isEqualTo(2); // the other requirements did not run
        assertThat(certify.out.toString())
                .contains(
                        "\nexploring: 6 flows\npassed      RES-006          6 generated flows\n",
                        "\nExplored for ucloud-resources: 6 generated flows: 6 as the documents say, 0 deviating\n",
                        "\nExplored for ucloud-jobs: 6 generated flows: 6 as the documents say, 0 deviating\n");
        assertThat(result().path("explored"))
                .hasToString(
                        """
                [{"profile":"ucloud-resources","flows":6,"passed":6,"deviating":0,"shortest":[]},\
                {"profile":"ucloud-jobs","flows":6,"passed":6,"deviating":0,"shortest":[]}]""");
        assertThat(report.resolve("ucloud-jobs/explored.feature")).doesNotExist();
        assertThat(verify()).endsWith("with the same verdicts\nthe certificate holds: incomplete\n");
    }

    @Test
    void tells_the_shortest_flow_that_deviates_and_how_to_repeat_it() throws IOException {
        String repeated = MutatedCore.in(Defects::readersDelete, target -> {
            Invocation certify = new Invocation(new NoEnvironments(new IllegalStateException()), Suite.published());
            // no scenario of the suite detects it
            assertThat(certify.execute(
                            arguments("@RES-015", Stream.of("--profile", "ucloud-resources", write(target)))))
                    .isEqualTo(1);
            assertThat(certify.out.toString())
                    .contains("\nexploring creates 6 more for each profile, and deletes them again\n")
                    .containsPattern(
                            """
                            Explored for ucloud-resources: 6 generated flows: [0-9] as the documents say, [0-9] deviating
                                [0-9]+ of 6 flows deviate. The shortest that does:

                                  Given Alice has created a resource
                                  When Alice gives READ on the resource to the user
                                  When the user deletes the resource
                                  Then the request is refused
                            """
                                    .replace("\n\n", "\n *\n"));
            return repeated(target);
        });

        assertThat(report.resolve("explored.feature")).hasContent(SHORTEST);
        JsonNode explored = result().path("explored").path(0);
        assertThat(explored.path("deviating").asInt()).isPositive();
        assertThat(String.join("\n", new JsonMapper().convertValue(explored.path("shortest"), String[].class)) + "\n")
                .isEqualTo(SHORTEST);
        assertThat(repeated).startsWith("6 generated flows\n").contains("DELETE /api/example -> 200\n");
        assertThat(Files.readString(report.resolve("report.html"))).contains("The shortest that does");
        assertThat(verify()).endsWith("with the same verdicts\nthe certificate holds: not-conformant\n");
    }

    @Test
    void there_is_nothing_to_explore_where_nobody_shares_resources() throws IOException {
        Path target = Files.writeString(
                directory.resolve("jobs.yaml"),
                """
                target: { name: Acme Jobs, version: 1, url: "http://127.0.0.1:1" }
                profiles: [agave-jobs-permissions]
                agave:
                  owner: { username: olga, token: "1" }
                  grantee: { username: greg, token: "2" }
                  stranger: { username: stu, token: "3" }
                """);
        Invocation certify = new Invocation(new NoEnvironments(new IllegalStateException()), Suite.published());

        assertThat(certify.execute(arguments(target.toString()))).isEqualTo(64);
        assertThat(certify.err.toString())
                .startsWith("--explore is for the profiles %s, of which none runs\n"
                        .formatted(ResourceKinds.all().stream()
                                .map(ResourceKind::profile)
                                .collect(Collectors.joining(", "))));
    }

    /** Repeats the exploration, which is the last of the failed flows, because its scenarios run last. */
    private String repeated(Target target) {
        try {
            String script = Files.readString(report.resolve("reproduce.sh"));
            int last = script.split("\nflow_[0-9]+\\(\\)", -1).length - 1;
            ProcessBuilder shell = new ProcessBuilder("sh", "reproduce.sh", String.valueOf(last))
                    .directory(report.toFile())
                    .redirectErrorStream(true);
            target.users().forEach((name, user) -> shell.environment()
                    .putAll(Map.of("TOKEN_OF_" + name.toUpperCase(Locale.ROOT), user.token())));
            shell.environment()
                    .put(
                            "TOKEN_OF_THE_OPERATOR",
                            Objects.requireNonNull(target.simulation()).token());
            try (InputStream output = shell.start().getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Target target) {
        Path file = directory.resolve("target.yaml");
        try {
            new TargetFile(file).write(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private String[] arguments(String... more) {
        return arguments("@RES-006", Stream.of(more));
    }

    private String[] arguments(String tags, Stream<String> more) {
        return Stream.concat(
                        Stream.of(
                                "certify",
                                "--report",
                                report.toString(),
                                "--tags",
                                tags,
                                "--seed",
                                "14",
                                "--explore",
                                "6"),
                        more)
                .toArray(String[]::new);
    }

    private String verify() {
        Invocation verify = new Invocation(new NoEnvironments(new IllegalStateException()), Suite.published());
        verify.execute("verify", report.resolve("certificate.json").toString());
        return verify.out.toString();
    }

    private JsonNode result() throws IOException {
        return new JsonMapper().readTree(report.resolve("result.json").toFile());
    }
}
