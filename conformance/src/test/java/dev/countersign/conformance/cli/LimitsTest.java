package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EmbeddedEnvironments;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetFile;
import dev.countersign.conformance.target.TargetLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own Core, certified by its target file like any other server. */
class LimitsTest {
    private static final String CREATING = "@RES-001 or @RES-002 or @RES-003";

    private final EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
    private final Invocation invocation =
            new Invocation(new EmbeddedEnvironments(), Suite.published(), InstantSource.system());
    private final Path file;
    private final Path report;

    LimitsTest(@TempDir Path directory) {
        file = directory.resolve("target.yaml");
        report = directory.resolve("report");
    }

    @AfterEach
    void strike() {
        environment.close();
    }

    @Test
    void a_run_creates_no_more_than_it_may_and_what_needs_more_is_untestable() throws IOException {
        int status = certify(environment.target().within(new TargetLimits(null, 1)));

        assertThat(status).isEqualTo(2);
        assertThat(scenarios("untestable"))
                .isNotEmpty()
                .extracting(scenario -> scenario.path("message").asText())
                .containsOnly("this needs more resources than the target file lets a run create (limits.created: 1)");
        assertThat(scenarios("failed")).isEmpty();
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void what_a_limit_kept_from_being_created_is_judged_again_as_it_was() throws IOException {
        certify(environment.target().within(new TargetLimits(null, 1)));

        assertThat(invocation.execute(
                        "verify", report.resolve("certificate.json").toString()))
                .as(invocation.out.toString())
                .isZero();
    }

    @Test
    void where_something_is_wrong_nothing_is_created() throws IOException {
        new TargetFile(file).write(environment.target());
        Files.writeString(file, Files.readString(file).replace(tokenOfBob(), "nonsense"));

        assertThat(invocation.execute("certify", file.toString(), "--report", report.toString()))
                .isEqualTo(3);
        assertThat(invocation.err)
                .hasToString(
                        "users.bob.token: the target answers 401 ('The bearer token is not valid: it is not a signed token') to it; put in a fresh token\n");
        assertThat(invocation.out.toString()).isEmpty();
        assertThat(report).doesNotExist();
    }

    @Test
    void the_doctor_says_all_that_is_wrong_and_ends_with_3() throws IOException {
        new TargetFile(file).write(environment.target());
        Files.writeString(file, Files.readString(file).replace(tokenOfBob(), "nonsense") + "without: [fauls]\n");

        assertThat(invocation.execute("doctor", file.toString())).isEqualTo(3);
        assertThat(invocation.out.toString())
                .startsWith(
                        """
                        problem: without: nothing needs 'fauls'; did you mean 'faults'?
                        problem: users.bob.token: the target answers 401 ('The bearer token is not valid: it is not a signed token') to it; put in a fresh token
                        note: users.alice.projects: the roles can't be checked, because no call shows them
                        """)
                .doesNotContain("ready");
    }

    @Test
    void the_doctor_says_what_is_ready() throws IOException {
        new TargetFile(file).write(environment.target());

        assertThat(invocation.execute("doctor", file.toString())).isZero();
        assertThat(invocation.out.toString())
                .contains("\nready: Countersign reference server development at %s\n  ucloud-resources: "
                        .formatted(environment.target().target().url()));
    }

    private String tokenOfBob() {
        return Objects.requireNonNull(environment.target().users().get("bob")).token();
    }

    private int certify(Target target) throws IOException {
        new TargetFile(file).write(target);
        return invocation.execute(
                "certify",
                file.toString(),
                "--report",
                report.toString(),
                "--profile",
                "ucloud-resources",
                "--parallel",
                "1",
                "--tags",
                CREATING);
    }

    private List<JsonNode> scenarios(String outcome) throws IOException {
        JsonNode result =
                new ObjectMapper().readTree(report.resolve("result.json").toFile());
        return result.path("scenarios").findParents("outcome").stream()
                .filter(scenario -> scenario.path("outcome").asText().equals(outcome))
                .toList();
    }

    /** The number of created resources, according to the recording. */
    private long created() throws IOException {
        long created = 0;
        for (String line : Files.readAllLines(report.resolve("exchanges.ndjson"))) {
            JsonNode exchange = new ObjectMapper().readTree(line).path("exchange");
            boolean creates = exchange.at("/sent/method").asText().equals("POST")
                    && exchange.at("/sent/url").asText().endsWith("/api/example")
                    && exchange.at("/received/status").asInt() == 200;
            created += creates ? 1 : 0;
        }
        return created;
    }
}
