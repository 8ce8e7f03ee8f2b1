package dev.countersign.conformance.report;

import static dev.countersign.conformance.requirement.Requirement.Level.MUST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.SampleRun;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictLineTest {
    private final SampleRun run = new SampleRun().requires("RES-001", MUST).requires("RES-002", MUST, "clock");

    @Test
    void conformant() {
        run.ran(Outcome.PASSED, "RES-001", "RES-002");

        assertThat(line()).isEqualTo("conformant: 2 of 2 MUSTs verified");
    }

    @Test
    void conformant_in_part() {
        run.ran(Outcome.PASSED, "RES-001").ran(Outcome.UNTESTABLE, "RES-002");

        assertThat(line(Set.of("shares", "clock"), List.of(), false))
                .isEqualTo("conformant-in-part: 1 of 2 MUSTs verified, 1 untestable; declared absent: clock, shares");
    }

    @Test
    void conformant_with_deviations() {
        run.ran(Outcome.PASSED, "RES-001").ran(Outcome.FAILED, "RES-002");

        assertThat(line(Set.of(), List.of(new AcceptedDeviation("RES-002", "known")), false))
                .isEqualTo("conformant-with-deviations: 1 of 2 MUSTs verified, 1 failed; accepted: RES-002");
    }

    @Test
    void not_conformant() {
        run.ran(Outcome.FAILED, "RES-001").ran(Outcome.UNTESTABLE, "RES-002");

        assertThat(line()).isEqualTo("not-conformant: 0 of 2 MUSTs verified, 1 failed, 1 untestable");
    }

    @Test
    void not_conformant_though_some_of_it_is_accepted() {
        run.deviates("status", "RES-001").deviates("/id", "RES-002");

        assertThat(line(Set.of(), List.of(new AcceptedDeviation("RES-002", "known")), false))
                .isEqualTo("not-conformant: 0 of 2 MUSTs verified, 2 failed; accepted: RES-002");
    }

    @Test
    void incomplete_because_nothing_ran() {
        assertThat(line()).isEqualTo("incomplete: 0 of 2 MUSTs verified, 2 untestable; no scenario came to a result");
    }

    @Test
    void incomplete_because_the_target_stopped_answering() {
        run.ran(Outcome.PASSED, "RES-001").ran(Outcome.UNANSWERED, "RES-002");

        assertThat(line()).isEqualTo("incomplete: 1 of 2 MUSTs verified, 1 untestable; the target stopped answering");
    }

    @Test
    void stale_acceptance() {
        run.ran(Outcome.PASSED, "RES-001", "RES-002");

        assertThat(line(Set.of(), List.of(new AcceptedDeviation("RES-002", "known")), false))
                .isEqualTo("set-up-wrong: 2 of 2 MUSTs verified; the target file accepts what does not fail: RES-002");
    }

    @Test
    void error() {
        run.ran(Outcome.PASSED, "RES-001").ran(Outcome.ERROR, "RES-002");

        assertThat(line())
                .isEqualTo("error: 1 of 2 MUSTs verified, 1 error; Countersign itself failed, so nothing is said"
                        + " about the target");
    }

    @Test
    void interrupted() {
        run.ran(Outcome.PASSED, "RES-001");

        assertThat(line(Set.of(), List.of(), true))
                .isEqualTo("incomplete: 1 of 2 MUSTs verified, 1 untestable; interrupted");
    }

    @Test
    void narrowed() {
        run.ran(Outcome.PASSED, "RES-001", "RES-002");
        RunResult result = new RunResult(run.result().profiles(), Set.of(), List.of(), false, true);

        assertThat(new VerdictLine(new RunReport(AcmeCore.TARGET, 7, result)).text())
                .isEqualTo("conformant: 2 of 2 MUSTs verified; narrowed to what was asked for");
    }

    private String line() {
        return line(Set.of(), List.of(), false);
    }

    private String line(Set<String> without, List<AcceptedDeviation> accept, boolean interrupted) {
        RunResult result = new RunResult(run.result().profiles(), without, accept, interrupted, false);
        return new VerdictLine(new RunReport(AcmeCore.TARGET, 7, result)).text();
    }
}
