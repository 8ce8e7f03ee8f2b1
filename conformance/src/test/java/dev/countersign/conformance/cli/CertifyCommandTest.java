package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertifyCommandTest {
    private final TinyEnvironments good = new TinyEnvironments(200);
    private final TinyEnvironments bad = new TinyEnvironments(500);
    private final Path directory;
    private final Path report;
    private Invocation invocation = new Invocation(good, Invocation.SUITE);

    CertifyCommandTest(@TempDir Path directory) {
        this.directory = directory;
        this.report = directory.resolve("report");
    }

    @AfterEach
    void stop() {
        good.close();
        bad.close();
    }

    @Test
    void certifies_our_own_servers_where_no_target_is_given() {
        assertThat(certify("--seed", "7", "--parallel", "1")).isZero();
        assertThat(good.set).containsExactly(EnvironmentSettings.EMBEDDED);
        assertThat(inOrder(invocation.out.toString()))
                .isEqualTo(
                        """
                        Certifying Tiny Core 1 at %s
                        seed 7, with its simulation API

                        ucloud-resources

                        passed      API-001          A call is answered
                        passed      RES-001          A resource ends

                        Requirements of ucloud-resources: 1 of 1 MUSTs verified

                        API-001  SHOULD  passed      A call is answered.
                        RES-001  MUST    passed      A resource ends.

                        Not testable from outside: RES-002

                        Nothing is known of how much these checks catch: the kill matrix was computed with another suite

                        conformant: 1 of 1 MUSTs verified
                        report in %s
                        """
                                .formatted(good.url(), report));
        assertThat(invocation.err.toString()).isEmpty();
        assertThat(report.toFile().list())
                .containsExactlyInAnyOrder(
                        "badge.svg",
                        "certificate.json",
                        "cucumber.html",
                        "exchanges.ndjson",
                        "junit.xml",
                        "messages.ndjson",
                        "report.html",
                        "result.json");
    }

    @Test
    void a_failed_must_is_not_conformant() {
        invocation = new Invocation(bad, Invocation.SUITE);

        assertThat(certify()).isEqualTo(1);
    }

    /** Sorts the two lines: in real time waits overlap, so that either scenario may end first. */
    private static String inOrder(String told) {
        String first = "passed      API-001          A call is answered\n";
        String second = "passed      RES-001          A resource ends\n";
        return told.replace(second + first, first + second);
    }

    @Test
    void no_token_is_shown_or_written() throws IOException {
        invocation = new Invocation(bad, Invocation.SUITE);

        certify();

        assertThat(invocation.out.toString())
                .contains("(status for Bearer <token of user>)")
                .doesNotContain("secret-of");
        try (var files = Files.list(report)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("secret-of");
            }
        }
    }

    @Test
    void what_is_untestable_leaves_the_run_incomplete() throws IOException {
        assertThat(certify(target(good))).isEqualTo(2);
    }

    @Test
    void what_is_untestable_as_declared_does_not() throws IOException {
        assertThat(certify(target(good, "without: [clock]"))).isZero();
        assertThat(invocation.out.toString())
                .contains("\nconformant-in-part: 0 of 1 MUSTs verified, 1 untestable; declared absent: clock\n");
    }

    @Test
    void an_accepted_failure_is_a_deviation() throws IOException {
        assertThat(certify(target(bad, simulated(bad), accepted("RES-001")))).isZero();
        assertThat(invocation.out.toString())
                .contains("\nconformant-with-deviations: 0 of 1 MUSTs verified, 1 failed; accepted: RES-001\n");
    }

    @Test
    void a_stale_acceptance_is_a_wrong_set_up() throws IOException {
        assertThat(certify(target(good, simulated(good), accepted("RES-001")))).isEqualTo(3);
    }

    @Test
    void a_run_says_before_what_it_will_do() throws IOException {
        certify(target(good, "limits: { requestsPerSecond: 1000, created: 500 }"));

        assertThat(invocation.out.toString())
                .contains(
                        "ucloud-resources: 2 scenarios, in real time, which create about",
                        "\nlimits: at most 1000 requests a second, at most 500 resources created\n",
                        "\nCertifying Tiny Core 1 at ");
    }

    @Test
    void a_target_that_does_not_answer_any_more_leaves_the_run_incomplete() throws IOException {
        String target = target(good);
        invocation.flushed = good::close; // for the first time when the run begins

        assertThat(certify(target)).isEqualTo(2);
        assertThat(invocation.out.toString()).contains("; the target stopped answering;");
    }

    @Test
    void tags_select() {
        assertThat(certify("--tags", "@should or @RES-999")).isEqualTo(2);
        assertThat(invocation.out.toString())
                .contains("passed      API-001          A call is answered\n")
                .doesNotContain("A resource ends\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --parallel 0           | --parallel must be 1 or more, not 0
                    --parallel many        | Invalid value for option '--parallel': 'many' is not an int
                    --seed none            | Invalid value for option '--seed': 'none' is not a long
                    --profile ucloud-jobs  | --profile: the target is described for ucloud-resources, not for ucloud-jobs
                    --explore 0            | --explore must be between 1 and 100000, not 0
                    --explore 100001       | --explore must be between 1 and 100000, not 100001
                    --explore all          | Invalid value for option '--explore': 'all' is not an int
                    --image-port 80        | --image-port goes with --image
                    --image x --image-port 0 | --image-port must be between 1 and 65535, not 0
                    --image x --image-port 65536 | --image-port must be between 1 and 65535, not 65536
                    --colour               | Unknown option: '--colour'
                    one.yaml two.yaml      | Unmatched argument at index 4: 'two.yaml'
                    """)
    void wrong_usage_ends_with_64_and_says_why(String arguments, String message) {
        assertThat(certify(arguments.split(" ", -1))).isEqualTo(64);
        assertThat(invocation.err.toString()).startsWith(message + "\n").contains("Usage: countersign certify");
    }

    @Test
    void tags_that_are_no_expression_are_wrong_usage() {
        assertThat(certify("--tags", "@RES-001 and")).isEqualTo(64);
        assertThat(invocation.err.toString()).startsWith("--tags: Tag expression \"@RES-001 and\" could not be parsed");
    }

    @Test
    void a_target_file_with_a_mistake_ends_with_3_and_names_the_line() throws IOException {
        String target = target(good, "produkts: {}");

        assertThat(certify(target)).isEqualTo(3);
        assertThat(invocation.err).hasToString(target + ":5: unknown key 'produkts'; did you mean 'products'?\n");
        assertThat(invocation.out.toString()).isEmpty();
    }

    @Test
    void a_profile_that_is_not_there_yet_ends_with_3() throws IOException {
        String target = target(good);
        Files.writeString(
                Path.of(target), Files.readString(Path.of(target)).replace("[ucloud-resources]", "[ucloud-files]"));

        assertThat(certify(target)).isEqualTo(3);
        assertThat(invocation.err)
                .hasToString("profile 'ucloud-files' is unknown; there is %s\n"
                        .formatted(String.join(", ", Profiles.names())));
    }

    @Test
    void help_lists_the_exit_codes() {
        assertThat(invocation.execute("certify", "--help")).isZero();
        assertThat(invocation.out.toString())
                .startsWith("Usage: countersign certify ")
                .contains("\nExit codes:\n  0     conformant;")
                .contains("\n  130   interrupted\n");
    }

    @Test
    void a_command_is_needed() {
        assertThat(invocation.execute()).isEqualTo(64);
        assertThat(invocation.err.toString())
                .startsWith("Which command? certify, docs, doctor, init, serve or verify\n");
    }

    private int certify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("certify", "--report", report.toString()));
        all.addAll(List.of(arguments));
        return invocation.execute(all.toArray(String[]::new));
    }

    private String target(TinyEnvironments environment, String... lines) throws IOException {
        String content =
                """
                target: { name: Tiny Core, version: 1, url: "%s" }
                profiles: [ucloud-resources]
                users: { user: { token: "${TOKEN}" } }
                products: { usual: { id: example-compute, category: example-compute, provider: example } }
                """
                        .formatted(environment.url());
        return Files.writeString(directory.resolve("target.yaml"), content + String.join("\n", lines) + "\n")
                .toString();
    }

    private static String simulated(TinyEnvironments environment) {
        return "simulation: { url: \"%s/simulation\", token: secret-of-operator }".formatted(environment.url());
    }

    private static String accepted(String requirement) {
        return "accept: [{ requirement: %s, because: known }]".formatted(requirement);
    }
}
