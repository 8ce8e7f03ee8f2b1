package dev.countersign.conformance.verdict;

import static dev.countersign.conformance.requirement.Requirement.Level.MAY;
import static dev.countersign.conformance.requirement.Requirement.Level.MUST;
import static dev.countersign.conformance.requirement.Requirement.Level.SHOULD;
import static dev.countersign.conformance.run.Outcome.ERROR;
import static dev.countersign.conformance.run.Outcome.FAILED;
import static dev.countersign.conformance.run.Outcome.PASSED;
import static dev.countersign.conformance.run.Outcome.UNANSWERED;
import static dev.countersign.conformance.run.Outcome.UNTESTABLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunResultTest {
    private final SampleRun run = new SampleRun().requires("RES-001", MUST).requires("RES-002", MUST, "clock", "calls");

    @Test
    void conformant_when_every_must_passed() {
        run.ran(PASSED, "RES-001").ran(PASSED, "RES-002");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT);
    }

    @Test
    void conformant_in_part_when_what_is_untestable_is_declared() {
        run.ran(PASSED, "RES-001").ran(UNTESTABLE, "RES-002").without("calls", "faults");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT_IN_PART);
    }

    @Test
    void conformant_with_deviations_when_what_failed_is_accepted() {
        run.ran(FAILED, "RES-001").ran(PASSED, "RES-002").accepts("RES-001");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT_WITH_DEVIATIONS);
    }

    @Test
    void deviations_are_named_before_parts() {
        run.ran(FAILED, "RES-001").ran(UNTESTABLE, "RES-002").accepts("RES-001").without("clock");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT_WITH_DEVIATIONS);
    }

    @Test
    void not_conformant_when_a_must_failed() {
        run.ran(FAILED, "RES-001").ran(PASSED, "RES-002");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.NOT_CONFORMANT);
    }

    @Test
    void not_conformant_when_one_of_the_failed_is_not_accepted() {
        run.ran(FAILED, "RES-001").ran(FAILED, "RES-002").accepts("RES-001");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.NOT_CONFORMANT);
    }

    @Test
    void incomplete_when_something_undeclared_is_untestable() {
        run.ran(PASSED, "RES-001").ran(UNTESTABLE, "RES-002").without("faults");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.INCOMPLETE);
    }

    @Test
    void incomplete_when_a_must_was_left_out_although_its_need_is_declared_absent() {
        run.ran(PASSED, "RES-001").without("clock");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.INCOMPLETE);
    }

    @Test
    void incomplete_when_the_target_stopped_answering() {
        run.ran(PASSED, "RES-001").ran(PASSED, "RES-002").ran(UNANSWERED);

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.INCOMPLETE);
    }

    @Test
    void a_target_that_stops_answering_is_no_declared_lack() {
        run.ran(PASSED, "RES-001").ran(UNANSWERED, "RES-002").without("clock");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.INCOMPLETE);
    }

    @Test
    void incomplete_when_nothing_ran() {
        assertThat(new SampleRun().result().verdict()).isEqualTo(RunVerdict.INCOMPLETE);
    }

    @Test
    void incomplete_when_everything_is_untestable_as_declared() {
        SampleRun nothing = new SampleRun().requires("RES-002", MUST, "clock");
        nothing.ran(UNTESTABLE, "RES-002").without("clock");

        assertThat(nothing.result().verdict()).isEqualTo(RunVerdict.INCOMPLETE);
        assertThat(nothing.result().scenariosRun()).isZero();
    }

    @Test
    void what_should_or_may_be_changes_nothing() {
        run.ran(PASSED, "RES-001").ran(PASSED, "RES-002");
        run.requires("RES-003", SHOULD).ran(FAILED, "RES-003");
        run.requires("RES-004", MAY).ran(UNTESTABLE, "RES-004");
        run.requires("RES-005", SHOULD);

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(run.result().mustsInAll()).isEqualTo(2);
    }

    @Test
    void what_nobody_can_check_does_not_count() {
        run.ran(PASSED, "RES-001").ran(PASSED, "RES-002").untestable("RES-003", MUST, "Nobody sees it.");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT);
        assertThat(run.result().mustsInAll()).isEqualTo(2);
    }

    @Test
    void an_error_goes_before_everything() {
        run.ran(FAILED, "RES-001").ran(UNTESTABLE, "RES-002").ran(ERROR).accepts("RES-999");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.ERROR);
    }

    @Test
    void a_stale_acceptance_goes_before_a_failure() {
        run.ran(PASSED, "RES-001").ran(FAILED, "RES-002").accepts("RES-001");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.SET_UP_WRONG);
    }

    @Test
    void a_failure_goes_before_what_is_incomplete() {
        run.ran(FAILED, "RES-001").ran(UNANSWERED, "RES-002");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.NOT_CONFORMANT);
    }

    @Test
    void what_a_finding_keeps_from_being_judged_makes_no_run_incomplete() {
        run.deviates("status", "RES-001").rests("status", "RES-002").accepts("RES-001");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT_WITH_DEVIATIONS);
    }

    @Test
    void what_is_not_judged_and_no_finding_explains_makes_a_run_incomplete() {
        run.ran(PASSED, "RES-001").rests("status", "RES-002");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.INCOMPLETE);
    }

    @Test
    void a_finding_of_two_requirements_is_accepted_as_one() {
        run.deviates("status", "RES-001", "RES-002").accepts("RES-002");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT_WITH_DEVIATIONS);
    }

    @Test
    void an_acceptance_of_one_place_leaves_the_others_as_they_are() {
        run.deviates("status", "RES-001")
                .deviates("/id", "RES-001")
                .ran(PASSED, "RES-002")
                .accepts("RES-001", "status");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.NOT_CONFORMANT);
    }

    @Test
    void an_acceptance_of_any_place_of_a_finding_covers_it() {
        run.deviatesIn("product", "/product", "RES-001")
                .deviatesIn("product", "/status/product", "RES-001")
                .ran(PASSED, "RES-002")
                .accepts("RES-001", "/status/product");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.CONFORMANT_WITH_DEVIATIONS);
        assertThat(run.result().staleAcceptances()).isEmpty();
    }

    @Test
    void an_acceptance_of_a_place_that_no_longer_deviates_is_stale() {
        run.deviates("status", "RES-001")
                .ran(PASSED, "RES-002")
                .accepts("RES-001", "status")
                .accepts("RES-001", "/id");

        assertThat(run.result().verdict()).isEqualTo(RunVerdict.SET_UP_WRONG);
        assertThat(run.result().staleAcceptances()).containsExactly("RES-001 at /id");
    }

    @Test
    void an_acceptance_is_stale_when_it_passes_is_unknown_or_is_never_judged() {
        run.ran(PASSED, "RES-001").ran(FAILED, "RES-002").untestable("RES-003", MUST, "Nobody sees it.");
        run.requires("RES-004", MUST);
        run.accepts("RES-001")
                .accepts("RES-002")
                .accepts("RES-003")
                .accepts("RES-004")
                .accepts("RES-999");

        assertThat(run.result().staleAcceptances()).containsExactly("RES-001", "RES-003", "RES-999");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMANT, conformant, 0",
        "CONFORMANT_IN_PART, conformant-in-part, 0",
        "CONFORMANT_WITH_DEVIATIONS, conformant-with-deviations, 0",
        "NOT_CONFORMANT, not-conformant, 1",
        "INCOMPLETE, incomplete, 2",
        "SET_UP_WRONG, set-up-wrong, 3",
        "ERROR, error, 70"
    })
    void each_verdict_has_its_name_and_exit_status(RunVerdict verdict, String name, int exitStatus) {
        assertThat(verdict.wireName()).isEqualTo(name);
        assertThat(verdict.exitStatus()).isEqualTo(exitStatus);
    }
}
