package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.target.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealTimeTest {
    @Test
    void what_needs_a_longer_deadline_is_untestable_and_says_which() {
        assertThat(outcomes("@JOB-002 or (@JOB-003 and @waits:PT2M)", Duration.ofSeconds(1)))
                .extracting(ScenarioOutcome::title, ScenarioOutcome::outcome, ScenarioOutcome::message)
                .containsExactlyInAnyOrder(
                        tuple("Nothing more happens to a job that was terminated", Outcome.UNTESTABLE, needs("PT8M")),
                        tuple("A job whose time is up can't be terminated", Outcome.UNTESTABLE, needs("PT11M")),
                        tuple("A job whose time is up can't be extended", Outcome.UNTESTABLE, needs("PT11M")),
                        tuple("A job ends when its time is up", Outcome.UNTESTABLE, needs("PT2M")));
    }

    @Test
    void what_keeps_others_from_what_they_need_for_too_long_is_untestable() {
        assertThat(outcomes("@JOB-013 and @waits:PT10M", Duration.ofMinutes(10)))
                .hasSize(3)
                .extracting(ScenarioOutcome::message)
                .containsOnly("in real time other scenarios would wait PT10M for what this one arranges at the target");
    }

    private static String needs(String deadline) {
        return "in real time this needs a deadline of %s in the target file, which has PT1S".formatted(deadline);
    }

    private static List<ScenarioOutcome> outcomes(String tags, Duration deadline) {
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        try (EmbeddedCore environment =
                EmbeddedCore.set(EnvironmentSettings.EMBEDDED.in("empty", new EnvironmentTime(1)))) {
            JobKind jobs = new JobKind();
            new Scenarios(Suite.published().settings(jobs, jobs, tags, 2, null))
                    .run(new RunContext(within(deadline, environment.target()), jobs, 7), outcomes::add);
        }
        return outcomes;
    }

    private static Target within(Duration deadline, Target target) {
        return new Target(
                target.target(),
                target.profiles(),
                target.users(),
                target.products(),
                target.jobs(),
                target.agave(),
                target.provider(),
                target.core(),
                target.simulation(),
                deadline,
                target.limits(),
                target.without(),
                target.accept());
    }
}
