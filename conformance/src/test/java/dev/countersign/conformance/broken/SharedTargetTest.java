package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run against a target that others use at the same time. */
@Timeout(300)
class SharedTargetTest {
    /** Excludes what must not be done to a shared target: entering worlds, moving the clock, causing faults of the provider. */
    private static final String TAGS = "not @agave and not @provider and not "
            + new ExampleKind().tagsOfOthers()
            + " and not @replay and not @needs-worlds and not @needs-faults and not @needs-shares and not @needs-clock";

    @Test
    void thousands_of_others_resources_and_people_at_work_change_no_verdict() throws Exception {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            BackgroundLoad others = new BackgroundLoad(environment.target());
            others.fill(5_000);
            SuiteRun suiteRun;
            try (BackgroundLoad.AtWork atWork = others.atWork()) {
                suiteRun = SuiteRun.of(environment.target(), new ExampleKind(), TAGS, 4);
                assertThat(atWork.changes()).isPositive();
            }
            assertThat(suiteRun.outcomes())
                    .filteredOn(ending -> ending.outcome() != Outcome.PASSED)
                    .extracting(ScenarioOutcome::location, ScenarioOutcome::outcome, ScenarioOutcome::message)
                    .isEmpty();
            assertThat(others.count()).isEqualTo(5_000);
        }
    }
}
