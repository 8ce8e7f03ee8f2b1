package dev.countersign.conformance.report;

import static dev.countersign.conformance.requirement.Requirement.Level.MUST;
import static dev.countersign.conformance.requirement.Requirement.Level.SHOULD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirement.Source;
import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.run.Leftover;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.Wait;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.verdict.SampleRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    private final StringWriter text = new StringWriter();
    private final SampleRun run = new SampleRun()
            .requires("RES-001", MUST)
            .requires("RES-002", SHOULD)
            .requires("RES-003", MUST, "clock")
            .requires("RES-005", MUST)
            .requires("RES-006", SHOULD)
            .untestable("RES-004", MUST, "Nobody sees it.")
            .scenario("A resource begins", Outcome.PASSED, "", "RES-001", "RES-002")
            .scenario("A resource ends", Outcome.FAILED, "expected: 200\n but was: 500", "RES-002")
            .scenario("A resource rests", Outcome.UNTESTABLE, "the target has no clock", "RES-003");

    @Test
    void tells_what_a_scenario_waits_for_and_until_when() {
        Instant until = LocalDateTime.of(2026, 1, 1, 14, 3, 20)
                .atZone(ZoneId.systemDefault())
                .toInstant();

        new ConsoleReport(new PrintWriter(text), false)
                .waiting(new Wait(List.of("JOB-003"), "A job ends", "job 17 to end\u001b[2J", until));

        assertThat(text).hasToString("waiting     JOB-003          for job 17 to end\\u001b[2J, until 14:03:20\n");
    }

    @Test
    void tells_the_whole_story() {
        tell(false);

        assertThat(text)
                .hasToString(
                        """
                        Certifying Acme Core 3.2 at https://core.example.org
                        seed 7, with its simulation API

                        ucloud-resources

                        passed      RES-001 RES-002  A resource begins
                        FAILED      RES-002          A resource ends
                        untestable  RES-003          A resource rests

                        1 finding in 1 requirement

                        F1  SHOULD  RES-002  A resource ends
                            RES-002: A resource does what RES-002 says. (Resources, "Time")
                            expected: 200
                             but was: 500
                            check:    Where is RES-002 done?
                            in 1 scenario

                        Requirements of ucloud-resources: 1 of 3 MUSTs verified

                        RES-001  MUST    passed      A resource does what RES-001 says.
                        RES-002  SHOULD  FAILED      A resource does what RES-002 says.
                                                     F1: A resource ends
                        RES-003  MUST    untestable  A resource does what RES-003 says.
                                                     the target has no clock

                        No scenario ran: RES-005, RES-006

                        Not testable from outside: RES-004

                        Of 1 requirements that passed, the checks of 1 are known to be able to fail: they catch servers broken on purpose

                        Explored for ucloud-resources: 5 generated flows: 3 as the documents say, 1 deviating, 1 without a result

                        incomplete: 1 of 3 MUSTs verified, 2 untestable
                        report in certification
                        """);
    }

    @Test
    void says_that_nothing_is_known_of_the_checks_of_another_suite() {
        RunReport report = new RunReport(AcmeCore.TARGET, 7, run.result());

        new ConsoleReport(new PrintWriter(text), false).end(report);

        assertThat(text.toString())
                .contains(
                        "\nNothing is known of how much these checks catch: the kill matrix was computed with another suite\n");
    }

    @Test
    void colours_verdicts_where_colours_are_seen() {
        tell(true);

        assertThat(text.toString())
                .doesNotContain("A resource begins")
                .contains("\u001b[1;31mFAILED\u001b[0m      RES-002          A resource ends\n")
                .contains("\u001b[33muntestable\u001b[0m  RES-003          A resource rests\n")
                .contains("\n\u001b[33mincomplete: 1 of 3 MUSTs verified, 2 untestable\u001b[0m\n");
    }

    @Test
    void shows_on_a_terminal_how_far_a_run_is() {
        ConsoleReport console = new ConsoleReport(new PrintWriter(text), true);

        console.scenario(run.result().profiles().get(0).scenarios().get(0));
        console.progress(1, 3);

        assertThat(text).hasToString("\r\u001b[K[##########....................] 33 %  1 passed, 0 not");
    }

    @Test
    void shows_no_bar_where_there_is_nothing_to_do() {
        new ConsoleReport(new PrintWriter(text, true), true).progress(0, 0);

        assertThat(text).hasToString("");
    }

    @Test
    void says_what_is_left_and_that_is_often_nothing() {
        ConsoleReport console = new ConsoleReport(new PrintWriter(text), false);

        console.left(List.of());
        console.left(List.of(
                new Leftover("jobs", "r-1", "the user", "it is still CANCELING"),
                new Leftover("jobs", "r-\u001b2", "the user", "it is still CANCELING"),
                new Leftover("example", "r-3", "Bob", "the request to delete it was answered 403")));

        assertThat(text)
                .hasToString(
                        """
                        left at the target: jobs r-1, r-\\u001b2 of the user: it is still CANCELING
                        left at the target: example r-3 of Bob: the request to delete it was answered 403
                        """);
    }

    @Test
    void shortens_what_a_requirement_says_between_words() {
        String word = "x".repeat(100);
        Requirement wordy = requirement("RES-001", "Some words and then " + word);
        Requirement wordless = requirement("RES-002", word);
        ProfileVerdicts verdicts = ProfileVerdicts.judge(
                "ucloud-resources",
                new Requirements(List.of(wordy, wordless)),
                List.of(run.result().profiles().get(0).scenarios().get(0)));
        RunResult result = new RunResult(List.of(verdicts), Set.of(), List.of());

        new ConsoleReport(new PrintWriter(text), false).end(new RunReport(AcmeCore.TARGET, 7, result));

        assertThat(text.toString()).contains("  Some words and then ...\n", "  " + "x".repeat(80) + " ...\n");
    }

    private static Requirement requirement(String id, String text) {
        return new Requirement(
                id,
                MUST,
                new Source("Resources", "Time"),
                text,
                "Is it so?",
                List.of("ucloud-resources"),
                List.of(),
                null);
    }

    @Test
    void shows_no_bar_elsewhere() {
        new ConsoleReport(new PrintWriter(text, true), false).progress(1, 3);

        assertThat(text).hasToString("");
    }

    @Test
    void spells_out_what_would_steer_the_terminal() {
        run.scenario("A\nB", Outcome.FAILED, "\u001b[2Jgone\r\u202eno\u009b1mise\tkept\n\u0007end", "RES-001");

        tell(false);

        assertThat(text.toString())
                .contains(
                        """
                        F1  MUST  RES-001  A\\u000aB
                            RES-001: A resource does what RES-001 says. (Resources, "Time")
                            \\u001b[2Jgone\\u000d\\u202eno\\u009b1mise\tkept
                            \\u0007end
                        """);
    }

    @Test
    void names_the_scenarios_that_a_finding_keeps_from_being_judged() {
        SampleRun resting = new SampleRun().requires("RES-001", MUST).requires("RES-002", MUST);
        resting.deviates("/id", "RES-001");
        for (int i = 0; i < 5; i++) {
            resting.rests("/id", "RES-002");
        }

        new ConsoleReport(new PrintWriter(text), false).end(new RunReport(AcmeCore.TARGET, 7, resting.result()));

        assertThat(text.toString())
                .contains(
                        """
                            in 1 exchange of 1 scenario; keeps 5 scenarios from being judged: \
                        "Scenario", "Scenario", "Scenario" and 2 more
                        """);
    }

    @Test
    void cuts_a_value_that_nobody_would_read() {
        SampleRun wordy = new SampleRun().requires("RES-001", MUST);
        wordy.scenario("A resource ends", Outcome.FAILED, "x".repeat(1_234), "RES-001");

        new ConsoleReport(new PrintWriter(text), false).end(new RunReport(AcmeCore.TARGET, 7, wordy.result()));

        assertThat(text.toString()).contains("    " + "x".repeat(1_000) + "... (234 more characters in result.json)\n");
    }

    @Test
    void marks_what_the_target_file_accepts() {
        RunResult result = new RunResult(
                run.result().profiles(), Set.of(), List.of(new AcceptedDeviation("RES-002", "it is known")));

        new ConsoleReport(new PrintWriter(text), false).end(new RunReport(AcmeCore.TARGET, 7, result));

        assertThat(text.toString())
                .contains(
                        """
                        F1  SHOULD  RES-002  A resource ends
                            accepted: it is known
                        """,
                        """
                                                     F1: A resource ends, accepted
                        """,
                        "; accepted: RES-002\n");
    }

    private void tell(boolean coloured) {
        ConsoleReport console = new ConsoleReport(new PrintWriter(text), coloured);
        RunReport report =
                new RunReport(AcmeCore.TARGET, 7, run.result(), List.of(), SampleRun.EXPLORED, SampleRun.STRENGTH);
        console.begin(AcmeCore.TARGET, 7);
        console.profiles(List.of("ucloud-resources"));
        report.result().profiles().get(0).scenarios().forEach(console::scenario);
        console.end(report);
        console.written(Path.of("certification"));
    }
}
