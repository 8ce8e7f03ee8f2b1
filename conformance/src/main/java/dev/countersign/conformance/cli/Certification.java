package dev.countersign.conformance.cli;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.cli.Stages.SetStage;
import dev.countersign.conformance.report.ConsoleReport;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run from its first scenario to its report, which is also written when somebody stops it half way. */
final class Certification {
    private final Suite suite;
    private final Target target;
    private final CertifyPlan plan;
    private final Function<Profile, SetStage> stages;
    private final ConsoleReport console;
    private final List<ProfileRun> done = new CopyOnWriteArrayList<>();
    private @Nullable RunReport report;

    /** @param stages starts what a profile needs around its scenarios */
    Certification(
            Suite suite, Target target, CertifyPlan plan, Function<Profile, SetStage> stages, ConsoleReport console) {
        this.suite = suite;
        this.target = target;
        this.plan = plan;
        this.stages = stages;
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
        try (SetStage stage = stages.apply(profile)) {
            List<ResourceKind> kinds = profile.kinds(stage.target()).toList();
            if (kinds.isEmpty()) {
                run(run, stage, profile, null, directory(profile));
            }
            for (ResourceKind kind : kinds) {
                Path directory = directory(profile);
                run(run, stage, profile, kind, kinds.size() == 1 ? directory : directory.resolve(kind.name()));
            }
        }
    }

    private void run(ProfileRun run, SetStage stage, Profile profile, @Nullable ResourceKind kind, Path directory) {
        var settings =
                new ScenarioSettings(suite.features(), suite.glue(), tags(profile, kind), plan.parallel(), directory);
        new Scenarios(settings)
                .run(
                        new Run(stage.target(), profile, kind, stage.between(), plan.seed()),
                        scenario -> heard(run, scenario));
    }

    /** What ends once the report is made tells how a target goes away that was there for the run alone. */
    private synchronized void heard(ProfileRun run, ScenarioOutcome scenario) {
        if (report == null) {
            run.scenarios().add(scenario);
            console.scenario(scenario);
        }
    }

    private Path directory(Profile profile) {
        return plan.profiles().size() == 1 ? plan.report() : plan.report().resolve(profile.profile());
    }

    /** Of what was asked for, the scenarios that check a requirement of the profile. */
    private String tags(Profile profile, @Nullable ResourceKind kind) {
        String ofProfile = "(%s)"
                .formatted(suite.requirements().of(profile.profile()).stream()
                        .map(Requirement::tag)
                        .collect(joining(" or ")));
        String ofOthers = kind == null ? "" : " and not " + kind.tagOfOthers();
        return (plan.tags().isEmpty() ? "" : "(%s) and ".formatted(plan.tags())) + ofProfile + " and " + profile.tags()
                + ofOthers;
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
