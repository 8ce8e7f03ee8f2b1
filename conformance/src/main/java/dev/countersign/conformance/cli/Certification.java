package dev.countersign.conformance.cli;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.report.ConsoleReport;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import dev.countersign.conformance.verdict.Judgement;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One run from its first scenario to its report, which is also written when somebody stops it half way. */
final class Certification {
    private final Suite suite;
    private final Target target;
    private final CertifyPlan plan;
    private final ConsoleReport console;
    private final List<ProfileRun> done = new CopyOnWriteArrayList<>();
    private @Nullable RunReport report;

    Certification(Suite suite, Target target, CertifyPlan plan, ConsoleReport console) {
        this.suite = suite;
        this.target = target;
        this.plan = plan;
        this.console = console;
    }

    /** Runs everything that was planned; answers the exit status. */
    @SuppressWarnings("try") // the interruption is held open, not used
    int run() {
        console.begin(target, plan.seed());
        try (Interruption interruption = new Interruption(() -> finish(true))) {
            plan.profiles().forEach(this::run);
        }
        return finish(false).exitStatus();
    }

    private void run(Profile profile) {
        ProfileRun run = new ProfileRun(profile.profile(), new CopyOnWriteArrayList<>());
        done.add(run);
        console.profile(run.name());
        new Scenarios(settings(profile)).run(new Run(target, profile, plan.seed()), scenario -> {
            run.scenarios().add(scenario);
            console.scenario(scenario);
        });
    }

    private ScenarioSettings settings(Profile profile) {
        Path directory =
                plan.profiles().size() == 1 ? plan.report() : plan.report().resolve(profile.profile());
        return new ScenarioSettings(suite.features(), suite.glue(), tags(profile), plan.parallel(), directory);
    }

    /** Of what was asked for, the scenarios that check a requirement of the profile. */
    private String tags(Profile profile) {
        String ofProfile = "(%s)"
                .formatted(suite.requirements().of(profile.profile()).stream()
                        .map(Requirement::tag)
                        .collect(joining(" or ")));
        String ofOthers = profile.tagOfOthers() == null ? "" : " and not " + profile.tagOfOthers();
        return (plan.tags().isEmpty() ? "" : "(%s) and ".formatted(plan.tags())) + ofProfile + ofOthers;
    }

    /** Whoever comes first, the end of the run or its interruption, makes the report. */
    private synchronized RunReport finish(boolean interrupted) {
        if (report == null) {
            report = new RunReport(target, plan.seed(), judgement(), interrupted);
            console.end(report);
            write(report);
        }
        return report;
    }

    private Judgement judgement() {
        return new Judgement(
                done.stream()
                        .map(profile ->
                                ProfileVerdicts.judge(profile.name(), suite.requirements(), profile.scenarios()))
                        .toList(),
                target.without(),
                target.accept().stream().filter(this::concernsThisRun).toList());
    }

    /** A deviation in a profile that is not run can't show. */
    private boolean concernsThisRun(AcceptedDeviation accepted) {
        return suite.requirements()
                .find(accepted.requirement())
                .map(requirement -> plan.profiles().stream()
                        .anyMatch(profile -> requirement.profiles().contains(profile.profile())))
                .orElse(true);
    }

    private void write(RunReport finished) {
        try {
            finished.write(plan.report());
            console.written(plan.report());
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the report to " + plan.report(), e);
        }
    }

    private record ProfileRun(String name, List<ScenarioOutcome> scenarios) {}
}
