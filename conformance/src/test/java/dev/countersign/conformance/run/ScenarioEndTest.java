package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.run.ScenarioOutcome.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ScenarioEndTest {
    @Test
    void a_comparison_shows_both_sides() {
        assertThat(failed(new AssertionFailedError("not equal", "one", "two")))
                .isEqualTo(new ScenarioEnd(Outcome.FAILED, "not equal", new Comparison("one", "two")));
    }

    @Test
    void a_failure_without_two_sides_has_its_message_alone() {
        assertThat(failed(new AssertionFailedError("it is not there")))
                .isEqualTo(new ScenarioEnd(Outcome.FAILED, "it is not there"));
        assertThat(failed(new AssertionError())).isEqualTo(new ScenarioEnd(Outcome.FAILED, "java.lang.AssertionError"));
    }

    @Test
    void what_is_there_or_is_not_is_compared_with_nothing() {
        assertThatThrownBy(() -> assertThat(List.of()).as("calls").isNotEmpty())
                .satisfies(
                        missing -> assertThat(failed(missing).comparison()).isEqualTo(new Comparison("some", "none")));
        assertThatThrownBy(() -> assertThat(List.of("a [call]")).as("calls").isEmpty())
                .satisfies(unwanted ->
                        assertThat(failed(unwanted).comparison()).isEqualTo(new Comparison("none", "[\"a [call]\"]")));
    }

    @Test
    void an_exception_that_no_check_throws_is_our_own_mistake() {
        assertThat(ScenarioEnd.of(new IllegalStateException("a bug")))
                .isEqualTo(new ScenarioEnd(Outcome.ERROR, "java.lang.IllegalStateException: a bug"));
        assertThat(ScenarioEnd.of(null)).isEqualTo(new ScenarioEnd(Outcome.PASSED, ""));
    }

    @Test
    void no_run_has_no_scenario_at_a_time() {
        assertThatThrownBy(() -> new ScenarioSettings("countersign", "steps", "", 0, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one scenario has to run at a time, not 0");
    }

    private static ScenarioEnd failed(Throwable reason) {
        return ScenarioEnd.of(reason);
    }
}
