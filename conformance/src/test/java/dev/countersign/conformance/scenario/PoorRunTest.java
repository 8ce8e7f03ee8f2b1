package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.dialect.Observation;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that needs what the target file lacks is untestable; a step out of order is an error of our own. */
class PoorRunTest {
    private static final Target POOR = new Target(
            new Target.Description("Poor", "1", URI.create("http://127.0.0.1:1")),
            List.of("ucloud-resources"),
            Map.of(),
            null,
            null,
            Duration.ofMinutes(1),
            Set.of(),
            List.of());

    private final RunContext context = new RunContext(POOR, new ExampleKind(), null, null, 7);
    private final CurrentRun run = new CurrentRun(context);

    @Test
    void what_a_run_is_not_about_is_untestable() {
        String message = "this is nothing for a run about ucloud-resources";

        assertUntestable(() -> run.kind(), message);
        assertUntestable(() -> run.providerLink(), message);
        assertUntestable(() -> run.core(), message);
        assertUntestable(() -> run.profileOf(JobKind.class), message);
    }

    @Test
    void what_a_target_file_does_not_name_is_untestable() {
        assertUntestable(() -> run.products(), "the target file names no products");
        assertUntestable(() -> run.agave(), "the target file has no section 'agave'");
        assertUntestable(
                () -> run.refreshToken(),
                "the target file has no section 'provider', so Core can't be called as its provider");
    }

    @Test
    void another_provider_is_named_or_what_needs_one_is_untestable() {
        CurrentRun withProvider = new CurrentRun(new RunContext(
                POOR.with(new TargetProvider("acme", "secret", null)), new ExampleKind(), null, null, 7));

        assertUntestable(
                withProvider::refreshTokenOfAnother, "the target file names no other provider (provider.another)");
    }

    @Test
    void a_run_may_be_about_no_resources_at_all() {
        run.note("point", "answer");

        assertThat(context.observations().all())
                .containsExactly(new Observation("ucloud-resources", null, "point", "answer"));
        assertThat(new ProviderSide().kinds(POOR)).isEmpty();
        assertThat(new JobsPermissions().oneScenarioAtATime(POOR)).isFalse();
    }

    @Test
    void a_target_without_a_simulation_api_can_not_be_asked_for_the_time() {
        SimulationControl simulation = new SimulationControl(run, new ScenarioContext(run), new TraceIds(() -> 7));

        assertThat(simulation.movesTime()).isFalse();
        assertUntestable(simulation::now, "the target does not tell what its clock shows");
        assertUntestable(
                () -> simulation.share("/shared", "bob"),
                "access to files at the target can't be given and taken back");
        assertUntestable(
                () -> simulation.providerCallsAbout("1"), "the target does not tell what its provider was asked");
    }

    @Test
    void a_scenario_has_to_begin() {
        ScenarioContext scenario = new ScenarioContext(run);

        for (ThrowingCallable step : List.<ThrowingCallable>of(scenario::io, scenario::marker)) {
            assertThatThrownBy(step)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the scenario has not begun: its first hook must run before all others");
        }
    }

    @Test
    void nobody_else_is_spoken_of() {
        assertThatThrownBy(() -> Person.named("Mallory"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody is called 'Mallory'");
    }

    @ParameterizedTest
    @MethodSource("outOfOrder")
    void a_step_out_of_its_order_says_which_has_to_come_first(ThrowingCallable step, String message) {
        assertThatThrownBy(step).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }

    static Stream<Arguments> outOfOrder() {
        return Stream.of(
                step(
                        () -> new CreatedResources().ofSomebodyElse(),
                        "no other user has created a resource yet: a step before this one must"),
                step(
                        () -> new CreatedResources().the(),
                        "this step speaks of one resource, but the scenario has made 0"),
                step(() -> new CreatedResources().ids(), "no resource yet: this step must follow one that makes some"),
                step(
                        () -> new Responses().all(),
                        "no answers yet: this step must follow one that makes several requests"),
                step(
                        () -> new ObservedStates().last(),
                        "nothing was observed yet: this step must follow one that watches"),
                step(() -> new PageWalks().all(), "no walk yet: this step must follow one through pages"),
                step(() -> new Results().items(), "no results yet: this step must follow browsing or searching"),
                step(
                        () -> new PositiveTwin().corrected(),
                        "nothing to put right yet: this step must follow an offending request"),
                step(() -> new Conversation().lastRequest(), "no request yet: this step must follow one"),
                step(() -> new Conversation().lastAnswer(), "no answer yet: this step must follow a request"));
    }

    private static Arguments step(ThrowingCallable step, String message) {
        return Arguments.of(step, message);
    }

    private static void assertUntestable(ThrowingCallable step, String message) {
        assertThatThrownBy(step).isInstanceOf(UntestableException.class).hasMessage(message);
    }
}
