package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conforming jobs services that offer less than ours, which the scenarios must not report as deviations. */
class SoundAgaveTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    @Test
    void a_service_that_adds_nothing_to_its_document_is_not_asked_for_more() {
        try (EmbeddedCore environment = EmbeddedCore.set(
                new EnvironmentSettings("127.0.0.1", 0, "empty", EnvironmentTime.SIMULATED, true, AgaveDialect.DOCS))) {
            SuiteRun suiteRun = SuiteRun.of(environment.target(), new JobsPermissions(), 4);

            assertThat(suiteRun.failed()).isEmpty();
            assertThat(suiteRun.requirements(Outcome.UNTESTABLE))
                    .containsExactly("AGV-030", "AGV-031", "AGV-033", "AGV-034", "AGV-036");
        }
    }

    @Test
    void a_job_that_the_target_file_names_is_neither_stopped_nor_deleted_and_is_private_again() throws Exception {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            Target target = environment.target();
            String job = submitted(target);

            SuiteRun suiteRun = SuiteRun.of(naming(job, null, target), new JobsPermissions(), 1);

            assertThat(suiteRun.failed()).isEmpty();
            assertThat(suiteRun.requirements(Outcome.UNTESTABLE))
                    .contains("AGV-007", "AGV-020", "AGV-036")
                    .doesNotContain("AGV-008", "AGV-012");
            assertThat(send(target, "GET", "/" + job, "")).contains("\"status\":\"PENDING\"");
            assertThat(send(target, "GET", "/" + job + "/pems", "")).containsOnlyOnce("\"username\"");
        }
    }

    @Test
    void outputs_that_never_come_are_asked_of_nobody() throws Exception {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            Target target = environment.target();
            String job = submitted(target);

            SuiteRun suiteRun = SuiteRun.of(naming(job, null, target), new JobsPermissions(), "@AGV-009 and @waits", 1);

            assertThat(suiteRun.outcomes())
                    .extracting(ScenarioOutcome::outcome, ScenarioOutcome::message)
                    .containsExactly(tuple(
                            Outcome.UNTESTABLE,
                            "what this checks can't be seen: waited for the success of job %s, but after PT0.001S it was still: PENDING"
                                    .formatted(job)));
        }
    }

    @Test
    void two_jobs_may_be_named_for_what_takes_two() throws Exception {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            Target target = environment.target();

            SuiteRun suiteRun = SuiteRun.of(
                    naming(submitted(target), submitted(target), target), new JobsPermissions(), "@AGV-020", 1);

            assertThat(suiteRun.outcomes())
                    .hasSize(2)
                    .extracting(ScenarioOutcome::outcome)
                    .containsOnly(Outcome.PASSED);
        }
    }

    @ParameterizedTest
    @EnumSource(SoundAgave.class)
    void what_the_document_leaves_open_fails_no_must(SoundAgave other) {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED);
                MutatingProxy proxy = MutatingProxy.before(environment.url(), other.behaviour(environment.target()))) {
            SuiteRun suiteRun = SuiteRun.of(
                    SuiteRun.wholly(proxy.url(), environment.target()),
                    new JobsPermissions(),
                    "@agave and @must and not @alone and not @waits",
                    4);

            assertThat(suiteRun.failed()).isEmpty();
        }
    }

    @Test
    void where_the_document_is_silent_ours_does_what_is_written_down() throws IOException {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            assertThat(Silence.deviations(environment.target(), "reference")).isEmpty();
        }
    }

    /** Without a simulation API, so that the world that contains the job is not replaced. */
    private static Target naming(String job, @Nullable String otherJob, Target target) {
        TargetAgave people = Objects.requireNonNull(target.agave());
        return new Target(
                target.target(),
                List.of(TargetAgave.PROFILE),
                Map.of(),
                null,
                target.jobs(),
                new TargetAgave(
                        people.dialect(), people.owner(), people.grantee(), people.stranger(), job, otherJob, null),
                null,
                null,
                null,
                Duration.ofMillis(1),
                null,
                Set.of(),
                List.of());
    }

    private static String submitted(Target target) throws IOException, InterruptedException {
        String submitted = send(target, "POST", "", "{\"name\":\"shared\",\"appId\":\"example-1.0\"}");
        var id = ID.matcher(submitted);
        assertThat(id.find()).as(submitted).isTrue();
        return id.group(1);
    }

    private static String send(Target target, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target.target().url().resolve("/jobs/v2" + path))
                .header(
                        "Authorization",
                        "Bearer "
                                + Objects.requireNonNull(target.agave()).owner().token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
