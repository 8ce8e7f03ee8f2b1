package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongestWaitFirstTest {
    @Test
    void begins_with_the_scenarios_that_wait_longest_and_keeps_the_order_of_others() {
        List<FeatureScenario> scenarios = FeatureScenarios.matching(
                new Scenarios(new ScenarioSettings("longest", "none", "", 1, null)).features(), "");

        assertThat(LongestWaitFirst.order(scenarios))
                .extracting(scenario -> scenario.pickle().getName())
                .containsExactly("Waits for minutes", "Waits for less", "Waits", "Reads", "Writes");
    }

    @Test
    void a_scenario_that_does_not_wait_comes_after_one_that_waits_for_an_unknown_time() {
        assertThat(LongestWaitFirst.longestWait(List.of("@waits"))).isEqualTo(Duration.ZERO);
        assertThat(LongestWaitFirst.longestWait(List.of("@must"))).isNegative();
    }
}
