package dev.countersign.conformance.verdict;

import static dev.countersign.conformance.requirement.Requirement.Level.MUST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementVerdictTest {
    private final SampleRun run = new SampleRun().requires("RES-001", MUST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PASSED                             | PASSED     | ''
                    PASSED PASSED                      | PASSED     | ''
                    PASSED UNTESTABLE                  | PASSED     | because it UNTESTABLE
                    UNTESTABLE                         | UNTESTABLE | because it UNTESTABLE
                    UNTESTABLE UNTESTABLE              | UNTESTABLE | because it UNTESTABLE
                    PASSED UNANSWERED                  | UNTESTABLE | because it UNANSWERED
                    UNANSWERED                         | UNTESTABLE | because it UNANSWERED
                    PASSED FAILED                      | FAILED     | because it FAILED
                    FAILED UNTESTABLE UNANSWERED       | FAILED     | because it FAILED
                    PASSED NOT_JUDGED                  | NOT_JUDGED | because it NOT_JUDGED
                    NOT_JUDGED FAILED                  | FAILED     | because it FAILED
                    ERROR                              | ERROR      | because it ERROR
                    PASSED FAILED ERROR UNTESTABLE     | ERROR      | because it ERROR
                    """)
    void the_worst_scenario_decides(String outcomes, Verdict verdict, String message) {
        List<String> each = List.of(outcomes.split(" ", -1));
        each.forEach(outcome -> run.ran(Outcome.valueOf(outcome), "RES-001", "RES-002"));

        assertThat(run.profile().requirements()).singleElement().satisfies(judged -> {
            assertThat(judged.verdict()).isEqualTo(verdict);
            assertThat(judged.message()).isEqualTo(message);
            assertThat(judged.scenarios()).hasSameSizeAs(each);
        });
    }

    @Test
    void is_untestable_where_no_scenario_ran() {
        run.ran(Outcome.PASSED, "RES-002");

        assertThat(run.profile().requirements()).singleElement().satisfies(judged -> {
            assertThat(judged.verdict()).isEqualTo(Verdict.UNTESTABLE);
            assertThat(judged.message()).isEqualTo("no scenario ran");
        });
    }

    @Test
    void each_reason_is_given() {
        run.scenario("One", Outcome.UNTESTABLE, "no clock", "RES-001")
                .scenario("Two", Outcome.UNTESTABLE, "no share", "RES-001");

        assertThat(run.profile().requirements())
                .extracting(RequirementVerdict::message)
                .containsExactly("no clock\nno share");
    }

    @Test
    void silence_is_never_what_a_target_file_declares() {
        RequirementVerdict silent = new SampleRun()
                .requires("RES-001", MUST, "clock")
                .ran(Outcome.UNANSWERED, "RES-001")
                .profile()
                .requirements()
                .get(0);
        RequirementVerdict lacking = new SampleRun()
                .requires("RES-001", MUST, "clock")
                .ran(Outcome.UNTESTABLE, "RES-001")
                .profile()
                .requirements()
                .get(0);

        assertThat(silent.declared(Set.of("clock"))).isFalse();
        assertThat(lacking.declared(Set.of("clock"))).isTrue();
        assertThat(lacking.declared(Set.of("shares"))).isFalse();
    }

    @Test
    void what_nobody_can_check_is_kept_apart() {
        run.untestable("RES-002", MUST, "It grants a freedom.");

        assertThat(run.profile().requirements())
                .extracting(judged -> judged.requirement().id())
                .containsExactly("RES-001");
        assertThat(run.profile().notTestable()).extracting(Requirement::id).containsExactly("RES-002");
    }

    @Test
    void counts_each_verdict() {
        run.requires("RES-002", MUST).ran(Outcome.PASSED, "RES-001");

        assertThat(run.profile().counts())
                .isEqualTo(Map.of(
                        Verdict.PASSED, 1L,
                        Verdict.FAILED, 0L,
                        Verdict.NOT_JUDGED, 0L,
                        Verdict.UNTESTABLE, 1L,
                        Verdict.ERROR, 0L));
    }

    @Test
    void scenarios_are_in_the_order_of_their_lines() {
        SampleRun other = new SampleRun().ran(Outcome.PASSED, "RES-001").ran(Outcome.FAILED, "RES-001");
        ProfileVerdicts ordered = other.profile();
        ProfileVerdicts reversed = new ProfileVerdicts(
                ordered.profile(),
                List.of(),
                ordered.requirements(),
                ordered.notTestable(),
                List.of(ordered.scenarios().get(1), ordered.scenarios().get(0)));

        assertThat(reversed.scenarios()).extracting(ScenarioOutcome::line).containsExactly(10, 20);
    }

    @Test
    void has_the_names_that_reports_use() {
        assertThat(Verdict.values())
                .extracting(Verdict::wireName)
                .containsExactly("passed", "failed", "not-judged", "untestable", "error");
    }
}
