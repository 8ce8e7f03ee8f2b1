package dev.countersign.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.certificate.Certificate;
import dev.countersign.conformance.certificate.Certificate.CertifiedPart;
import dev.countersign.conformance.certificate.CertificateFile;
import dev.countersign.conformance.certificate.Digests;
import dev.countersign.conformance.dialect.Observations;
import dev.countersign.conformance.docs.Site;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.exploration.Explorer;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.recording.Recorder;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.report.ConsoleReport;
import dev.countersign.conformance.report.RecordedFlows;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.run.Cancellation;
import dev.countersign.conformance.run.ChargeCounter;
import dev.countersign.conformance.run.CreationCounter;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProfileGroups;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.RunListener;
import dev.countersign.conformance.run.RunState;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.TargetClock;
import dev.countersign.conformance.run.TargetPermits;
import dev.countersign.conformance.run.Wait;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.target.PublishedTarget;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.ProfileVerdicts;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.wire.HttpSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run, from its first scenario to its report, which is also written when the run is interrupted. */
final class Certification {
    static final String EXCHANGES = "exchanges.ndjson";
    /** Limits of the requests that look for leftovers. */
    private static final TargetLimits ONCE_A_SECOND = new TargetLimits(1, null);

    /** How long an interrupted run may take to clean up. */
    private static final Duration CLEANING_UP = Duration.ofSeconds(10);

    private final CommandContext context;
    private final Target target;
    private final CertifyPlan plan;
    private final Function<Profile, TestEnvironment> environments;
    private final ConsoleReport console;
    private final CreationCounter creations = new CreationCounter();
    private final ChargeCounter charged = new ChargeCounter();
    private final List<CertifiedPart> parts = new CopyOnWriteArrayList<>();
    private final Set<String> files = Collections.synchronizedSet(new TreeSet<>(RunReport.FILES));
    private final Observations observations = new Observations();
    private final Cancellation cancellation = new Cancellation();
    private final List<Exploration> explorations = new CopyOnWriteArrayList<>();
    private final List<ProfileRun> done = new CopyOnWriteArrayList<>();
    private @Nullable RunReport report;

    /**
     * @param environments starts the environment for the scenarios of a profile
     */
    Certification(
            CommandContext context,
            Target target,
            CertifyPlan plan,
            Function<Profile, TestEnvironment> environments,
            ConsoleReport console) {
        this.context = context;
        this.target = target;
        this.plan = plan;
        this.environments = environments;
        this.console = console;
    }

    /** Runs the plan; returns the exit status. */
    @SuppressWarnings("try") // the interruption is held open, not used
    int run() {
        console.begin(target, plan.seed());
        try (Recorder recorder = recorder();
                Interruption interruption = new Interruption(() -> interrupt(recorder))) {
            runAll(recorder);
            return finish(recorder).exitStatus();
        }
    }

    /**
     * Runs the plan, and writes the documentation pages; returns the exit status.
     *
     * @param description the target's OpenAPI description
     * @param timeline the times of the requests
     */
    int document(Path directory, JsonNode description, RequestTimeline timeline) throws IOException {
        int status = run();
        RunReport finished = Objects.requireNonNull(report, "the run has ended");
        RecordedFlows recorded = new RecordedFlows(plan.report().resolve(EXCHANGES), provider());
        new Site(finished, recorded, description, timeline).write(directory);
        return status;
    }

    private void runAll(Recorder recorder) {
        try {
            for (List<Profile> profiles : ProfileGroups.of(plan.profiles(), target)) {
                if (!cancellation.isRequested()) {
                    run(recorder, profiles);
                }
            }
        } finally {
            cancellation.finish();
        }
    }

    /** @param profiles those that run at the same time */
    private void run(Recorder recorder, List<Profile> profiles) {
        console.profiles(profiles.stream().map(Profile::profile).toList());
        try (TestEnvironment environment = environments.apply(profiles.get(0))) {
            new Group(recorder, environment, profiles).run();
        }
    }

    private void interrupt(Recorder recorder) {
        console.interrupted(CLEANING_UP);
        if (!cancellation.request(CLEANING_UP)) {
            console.stillUnderWay();
        }
        finish(recorder);
    }

    private synchronized void add(ProfileRun run, Exploration exploration, String file) {
        if (report == null) {
            explorations.add(exploration);
            add(run, exploration.outcome());
            write(file, exploration.shortest());
        }
    }

    /** Without lines, writes no file, and deletes that of an earlier run. */
    private void write(String file, List<String> lines) {
        Path path = plan.report().resolve(file);
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(path);
            } else {
                Files.createDirectories(Objects.requireNonNull(path.getParent(), "a file of the report"));
                Files.write(path, lines);
                files.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + path, e);
        }
    }

    /** Ignores outcomes after the report is made: they only show the shutdown of a target that was started for the run. */
    private synchronized void add(ProfileRun run, ScenarioOutcome scenario) {
        if (report == null) {
            run.scenarios().add(scenario);
            console.scenario(scenario);
        }
    }

    /** Prints to the console, unless the report is made already. */
    private synchronized void print(Consumer<ConsoleReport> news) {
        if (report == null) {
            news.accept(console);
        }
    }

    private Recorder recorder() {
        try {
            return Recorder.to(plan.report().resolve(EXCHANGES));
        } catch (IOException e) {
            throw new SetUpException("can't write the report to " + plan.report());
        }
    }

    /** Makes the report once: at the end of the run or at its interruption, whichever is first. */
    private synchronized RunReport finish(Recorder recorder) {
        if (report == null) {
            recorder.close();
            String suite = Digests.ofSuite(context.suite().features());
            report = new RunReport(
                    target,
                    plan.seed(),
                    result(),
                    cancellation.isRequested(),
                    observations.all(),
                    explorations,
                    KillMatrix.of(suite).orElse(null),
                    cancellation.leftovers().all());
            console.end(report);
            console.left(report.left());
            write(report, suite);
        }
        return report;
    }

    private RunResult result() {
        return RunResult.of(
                done.stream()
                        .map(profile -> ProfileVerdicts.judge(
                                profile.name(), context.suite().requirements(), profile.scenarios()))
                        .toList(),
                target,
                context.suite().requirements());
    }

    /** @param suite the digest of the suite that was run */
    private void write(RunReport finished, String suite) {
        try {
            finished.write(plan.report());
            finished.writePage(plan.report(), plan.report().resolve(EXCHANGES), provider());
            certificate(finished, suite);
            console.written(plan.report());
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the report to " + plan.report(), e);
        }
    }

    private @Nullable URI provider() {
        return parts.stream()
                .map(CertifiedPart::provider)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void certificate(RunReport finished, String suite) throws IOException {
        files.add(EXCHANGES);
        if (Files.exists(plan.report().resolve(RunReport.SCRIPT))) {
            files.add(RunReport.SCRIPT);
        }
        new CertificateFile(plan.report().resolve("certificate.json"))
                .write(
                        new Certificate(
                                context.clock().millis(),
                                Countersign.version(),
                                suite,
                                plan.seed(),
                                plan.salt(),
                                plan.tags(),
                                plan.explore(),
                                finished.result().findings().stream()
                                        .map(Finding::claim)
                                        .toList(),
                                finished.result().verdict().wireName(),
                                finished.interrupted(),
                                parts,
                                Map.of()),
                        files,
                        plan.key());
    }

    private record ProfileRun(String name, List<ScenarioOutcome> scenarios) {}

    /** Profiles that run at the same time: they share an environment, and the permits for the target. */
    private final class Group {
        private final Recorder recorder;
        private final TestEnvironment environment;
        private final List<Profile> profiles;
        private final Target staged;
        private final HttpSender sender;
        private final TargetPermits permits;
        private final Progress progress = new Progress();

        Group(Recorder recorder, TestEnvironment environment, List<Profile> profiles) {
            this.recorder = recorder;
            this.environment = environment;
            this.profiles = profiles;
            this.staged = environment.target();
            this.sender = plan.tokens().around(environment.recording(staged.transport()));
            this.permits = permits();
        }

        void run() {
            try {
                Parallel.run(profiles.stream().map(this::planned).toList());
            } finally {
                if (staged.simulation() == null) { // in simulated time, nothing ends in the meantime
                    cancellation.leftovers().look(sender, cancellation.isRequested() ? null : patient());
                }
            }
        }

        /** A sender with one request per second, since leftovers take time to end. */
        private HttpSender patient() {
            return plan.tokens()
                    .around(environment.recording(staged.within(ONCE_A_SECOND).transport()));
        }

        /** In real time, scenarios wait concurrently, unless they share what they wait for. */
        private TargetPermits permits() {
            Consumer<Wait> waits = wait -> print(console -> console.waiting(wait));
            return profiles.stream().anyMatch(profile -> profile.oneScenarioAtATime(staged))
                            || !TargetClock.isReal(staged, sender)
                    ? TargetPermits.unlimited(waits)
                    : TargetPermits.limited(plan.parallel(), waits);
        }

        /** The task that runs a profile. The report lists its parts in the order in which they are planned here. */
        private Runnable planned(Profile profile) {
            ProfileRun run = new ProfileRun(profile.profile(), new CopyOnWriteArrayList<>());
            done.add(run);
            String folder = plan.folder(profile);
            List<ResourceKind> kinds = profile.kinds(staged).toList();
            List<Runnable> parts = kinds.isEmpty()
                    ? List.of(planned(run, profile, null, folder))
                    : kinds.stream()
                            .map(kind -> planned(
                                    run, profile, kind, kinds.size() == 1 ? folder : folder + kind.name() + "/"))
                            .toList();
            return () -> parts.forEach(Runnable::run);
        }

        private Runnable planned(ProfileRun run, Profile profile, @Nullable ResourceKind kind, String folder) {
            RunPart part = new RunPart(profile.profile(), kind == null ? null : kind.name());
            ProviderLink providerLink = environment.providerLink();
            parts.add(new CertifiedPart(
                    part, PublishedTarget.write(staged), providerLink == null ? null : providerLink.provider()));
            return () -> run(run, part, profile, kind, folder);
        }

        private void run(ProfileRun run, RunPart part, Profile profile, @Nullable ResourceKind kind, String folder) {
            ScenarioSettings settings = plan.settings(context.suite(), profile, kind, folder);
            // A jobs service's responses contain its own address, so that no isolated instance can replace it.
            HttpSender apart = kind == null ? null : environment.isolated(sender);
            IoFactory ioFactory = recorder.ioFactory(part, Redaction.of(staged), sender, apart, environment.relayLog());
            RunContext about = new RunContext(
                    staged,
                    profile,
                    kind,
                    environment.providerLink(),
                    plan.seed(),
                    plan.salt(),
                    ioFactory,
                    new RunState(creations, charged, observations, cancellation, permits));
            List<String> cucumbers =
                    Scenarios.REPORTS.stream().map(folder::concat).toList();
            cucumbers.forEach(file -> write(file, List.of()));
            new Scenarios(settings).run(about, listener(run));
            cucumbers.stream()
                    .filter(file -> Files.exists(plan.report().resolve(file))) // missing where nothing ran
                    .forEach(files::add);
            explore(run, about, folder + Exploration.FILE);
        }

        /** @param file for the shortest flow that deviates */
        private void explore(ProfileRun run, RunContext about, String file) {
            write(file, List.of());
            if (plan.explore() == 0 || !Explorer.canExplore(about.profile())) {
                return;
            }
            print(console -> console.exploring(plan.explore()));
            new Explorer(context.suite(), about, plan.parallel())
                    .explore(plan.explore(), flows -> onProgress(run, flows, plan.explore()))
                    .ifPresent(exploration -> add(run, exploration, file));
        }

        private RunListener listener(ProfileRun run) {
            return new RunListener() {
                @Override
                public void onOutcome(ScenarioOutcome scenario) {
                    add(run, scenario);
                }

                @Override
                public void onProgress(long done, long all) {
                    Group.this.onProgress(run, done, all);
                }
            };
        }

        private void onProgress(ProfileRun run, long done, long all) {
            print(console -> {
                Progress.Sum sum = progress.update(run.name(), done, all);
                console.progress(sum.done(), sum.all());
            });
        }
    }
}
