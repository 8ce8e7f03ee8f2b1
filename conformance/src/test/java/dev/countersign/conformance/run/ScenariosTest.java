package dev.countersign.conformance.run;

import static dev.countersign.conformance.run.Outcome.ERROR;
import static dev.countersign.conformance.run.Outcome.FAILED;
import static dev.countersign.conformance.run.Outcome.NOT_JUDGED;
import static dev.countersign.conformance.run.Outcome.PASSED;
import static dev.countersign.conformance.run.Outcome.UNANSWERED;
import static dev.countersign.conformance.run.Outcome.UNTESTABLE;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersign.conformance.dialect.Observations;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.recording.ScenarioIo;
import dev.countersign.conformance.run.crowd.CrowdSteps;
import dev.countersign.conformance.run.steps.OutcomeSteps;
import dev.countersign.conformance.run.waiting.WaitingSteps;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenariosTest {
    @Test
    void tells_how_each_scenario_ended() {
        assertThat(
                        outcomes(
                                "not @RES-005 and not @RES-012 and not (@RES-013 or @RES-014 or @RES-015 or @RES-016 or @API-001 or @API-009)"))
                .extracting(ScenarioOutcome::title, ScenarioOutcome::outcome, ScenarioOutcome::message)
                .containsExactly(
                        tuple("A step that holds", PASSED, ""),
                        tuple("A step that does not hold", FAILED, "expected: 200\n but was: 500"),
                        tuple("A step that lacks something", UNTESTABLE, "the target has no simulated clock"),
                        tuple(
                                "A step that breaks",
                                ERROR,
                                "java.lang.IllegalStateException: this step must follow a request"),
                        tuple(
                                "A step that two wrote",
                                ERROR,
                                """
                                io.cucumber.core.runner.AmbiguousStepDefinitionsException: \
                                "something written twice" matches more than one step definition:
                                  "something written twice" in \
                                dev.countersign.conformance.run.steps.OutcomeSteps.writtenOnce()
                                  "something written {word}" in \
                                dev.countersign.conformance.run.steps.OutcomeSteps.writtenTwice(java.lang.String)"""),
                        tuple("A step that is pending", ERROR, "io.cucumber.java.PendingException: TODO: implement me"),
                        tuple(
                                "A target that stops answering",
                                UNANSWERED,
                                "GET /api/example/browse: connection refused"),
                        tuple(
                                "A step that is aborted by somebody else",
                                ERROR,
                                "org.opentest4j.TestAbortedException: for a reason of its own"),
                        tuple("A step for alice", PASSED, ""),
                        tuple("A step for bob", PASSED, ""),
                        tuple("A step that tells the token of its user", FAILED, "sent: Bearer <token of user>"));
    }

    @Test
    void what_a_scenario_rests_on_is_not_judged_by_it() {
        assertThat(outcomes("@RES-013 or @RES-014"))
                .extracting(ScenarioOutcome::outcome, ScenarioOutcome::message, ScenarioOutcome::precondition)
                .containsOnly(tuple(
                        NOT_JUDGED,
                        "expected: 200\n but was: 500",
                        new Precondition("", "something is asserted in vain")));
    }

    @Test
    void a_failure_that_another_requirement_judges_is_a_deviation_from_that_one() {
        assertThat(outcomes("@RES-015")).singleElement().satisfies(scenario -> {
            assertThat(scenario.outcome()).isEqualTo(NOT_JUDGED);
            assertThat(scenario.precondition())
                    .isEqualTo(new Precondition("GET /api/example/retrieve", "body", "JSON"));
            assertThat(scenario.deviations()).singleElement().satisfies(deviation -> {
                assertThat(deviation.requirements()).containsExactly("API-001");
                assertThat(deviation.expected()).isEqualTo("JSON");
            });
        });
        assertThat(outcomes("@API-001")).extracting(ScenarioOutcome::outcome).containsExactly(FAILED);
    }

    @Test
    void a_deviation_on_the_way_fails_the_scenario_that_checks_it_and_no_other() {
        assertThat(outcomes("@RES-016 or @API-009"))
                .extracting(ScenarioOutcome::outcome, ScenarioOutcome::message)
                .containsExactly(
                        tuple(PASSED, ""),
                        tuple(
                                FAILED,
                                """
                                status of GET /api/example/retrieve
                                  expected: not found (404)
                                  found:    403
                                  seen in: GET http://core.example.org/api/example/retrieve?id=7 -> 403 no"""));
        assertThat(outcomes("@RES-016 or @API-009"))
                .extracting(scenario -> scenario.deviations().get(0).requirements())
                .containsOnly(List.of("API-009", "RES-019"));
    }

    @Test
    void a_failed_step_is_the_place_of_a_deviation_that_names_none() {
        assertThat(outcomes("@RES-002")).singleElement().satisfies(scenario -> assertThat(scenario.deviations())
                .containsExactly(new Deviation(
                        List.of("RES-002"),
                        "",
                        "something is asserted in vain",
                        " something is asserted in vain",
                        "",
                        "expected: 200\n but was: 500",
                        "",
                        1)));
    }

    @Test
    void calls_a_step_that_is_not_there_an_error() {
        assertThat(outcomes("@RES-005")).singleElement().satisfies(scenario -> {
            assertThat(scenario.outcome()).isEqualTo(ERROR);
            assertThat(scenario.message()).contains("The step 'something that nobody wrote' is undefined.");
        });
    }

    @Test
    void knows_each_example_of_an_outline_by_its_line() {
        assertThat(outcomes("@RES-010"))
                .extracting(ScenarioOutcome::location)
                .containsExactly(
                        "scenarios/some-folder/outcomes.feature:47", "scenarios/some-folder/outcomes.feature:48");
    }

    @Test
    void runs_and_counts_only_what_is_at_the_locations_that_were_asked_for() {
        ScenarioSettings second = settings("@RES-010", null).at(Set.of("scenarios/some-folder/outcomes.feature:48"));

        assertThat(outcomes(second)).extracting(ScenarioOutcome::title).containsExactly("A step for bob");
        assertThat(new Scenarios(second).count()).isEqualTo(1);
    }

    @Test
    void hands_out_tags_and_duration() {
        assertThat(outcomes("@must and @RES-001")).singleElement().satisfies(scenario -> {
            assertThat(scenario.tags()).containsExactly("@RES-001", "@must", "@ucloud");
            assertThat(scenario.duration()).isBetween(Duration.ofNanos(1), Duration.ofMinutes(1));
        });
    }

    @Test
    void cuts_a_message_that_nobody_would_read() {
        assertThat(outcomes("@RES-012")).singleElement().satisfies(scenario -> assertThat(scenario.message())
                .isEqualTo("a".repeat(20_000) + "... (100 more characters)"));
    }

    @Test
    void runs_nothing_where_no_tags_match() {
        assertThat(outcomes("@RES-999")).isEmpty();
    }

    @Test
    void calls_a_feature_that_can_not_be_read_an_error() {
        assertThat(outcomes(new ScenarioSettings("unreadable", OutcomeSteps.class.getPackageName(), "", 1, null)))
                .extracting(ScenarioOutcome::outcome)
                .containsExactly(ERROR);
    }

    @Test
    void runs_scenarios_together_and_those_that_want_it_alone() {
        ScenarioSettings three = new ScenarioSettings("alone", CrowdSteps.class.getPackageName(), "", 3, null);

        assertThat(outcomes(three)).hasSize(8).allSatisfy(scenario -> assertThat(scenario.outcome())
                .as(scenario.message())
                .isEqualTo(PASSED));
    }

    @Test
    void runs_those_that_are_set_apart_beside_others_but_not_beside_each_other() {
        ScenarioSettings three = new ScenarioSettings("apart", CrowdSteps.class.getPackageName(), "", 3, null);
        IoFactory live = IoFactory.live(WireLimits.USUAL);
        IoFactory apart = new IoFactory() {
            @Override
            public ScenarioIo of(String scenario, boolean alone) {
                return live.of(scenario, alone);
            }

            @Override
            public boolean isolates() {
                return true;
            }
        };
        List<ScenarioOutcome> outcomes = new ArrayList<>();

        new Scenarios(three)
                .run(
                        new RunContext(AcmeCore.TARGET, new ExampleKind(), new ExampleKind(), null, 7, apart),
                        outcomes::add);

        assertThat(outcomes).hasSize(4).allSatisfy(scenario -> assertThat(scenario.outcome())
                .as(scenario.message())
                .isEqualTo(PASSED));
    }

    @Test
    void scenarios_that_only_wait_do_so_beside_each_other_though_fewer_use_the_target_at_a_time() {
        ScenarioSettings settings =
                new ScenarioSettings("waiting", WaitingSteps.class.getPackageName(), "", WaitingSteps.PERMITS, null);

        assertThat(outcomes(settings, TargetPermits.limited(WaitingSteps.PERMITS, wait -> {})))
                .hasSize(9)
                .allSatisfy(scenario ->
                        assertThat(scenario.outcome()).as(scenario.message()).isEqualTo(PASSED));
    }

    private static List<ScenarioOutcome> outcomes(ScenarioSettings settings, TargetPermits permits) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        new Scenarios(settings)
                .run(
                        new RunContext(
                                AcmeCore.TARGET,
                                new ExampleKind(),
                                new ExampleKind(),
                                null,
                                7,
                                0,
                                IoFactory.live(WireLimits.USUAL),
                                new RunState(
                                        new CreationCounter(),
                                        new ChargeCounter(),
                                        new Observations(),
                                        new Cancellation(),
                                        permits)),
                        outcomes::add);
        return outcomes;
    }

    @Test
    void leaves_cucumbers_reports_without_a_token(@TempDir Path report) throws IOException {
        outcomes(settings("@RES-011", report));

        for (String name : List.of("messages.ndjson", "cucumber.html")) {
            assertThat(Files.readString(report.resolve(name)))
                    .contains("Bearer ")
                    .contains("token of user")
                    .doesNotContain("secret-of-user");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a, b", "a:b", "100%2C #1", "å"})
    void leaves_cucumbers_reports_in_a_folder_of_any_name(String name, @TempDir Path reports) {
        Path report = reports.resolve(name);

        outcomes(settings("@RES-001", report));

        assertThat(report).isDirectoryContaining("glob:**/cucumber.html").isDirectoryContaining("glob:**/*.ndjson");
    }

    @Test
    void runs_at_the_same_time_have_each_their_own_target() {
        List<CompletableFuture<List<ScenarioOutcome>>> runs = IntStream.range(0, 8)
                .mapToObj(run -> CompletableFuture.supplyAsync(() -> tellsTheToken("secret-" + run)))
                .toList();

        assertThat(runs.stream().flatMap(run -> run.join().stream()))
                .hasSize(8)
                .extracting(ScenarioOutcome::message)
                .containsOnly("sent: Bearer <token of user>");
    }

    private static List<ScenarioOutcome> tellsTheToken(String token) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        new Scenarios(settings("@RES-011", null))
                .run(new RunContext(AcmeCore.with(token), new ExampleKind(), 7), outcomes::add);
        return outcomes;
    }

    @Test
    void lets_the_next_run_begin() {
        outcomes("@RES-001");

        assertThat(outcomes("@RES-001")).hasSize(1);
    }

    private static List<ScenarioOutcome> outcomes(String tags) {
        return outcomes(settings(tags, null));
    }

    private static ScenarioSettings settings(String tags, @Nullable Path report) {
        return new ScenarioSettings("scenarios", OutcomeSteps.class.getPackageName(), tags, 2, report);
    }

    private static List<ScenarioOutcome> outcomes(ScenarioSettings settings) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        new Scenarios(settings).run(new RunContext(AcmeCore.TARGET, new ExampleKind(), 7), outcomes::add);
        outcomes.sort(comparing(ScenarioOutcome::line));
        return outcomes;
    }
}
