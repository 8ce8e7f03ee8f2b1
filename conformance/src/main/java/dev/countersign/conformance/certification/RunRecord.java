package dev.countersign.conformance.certification;

import dev.countersign.conformance.certificate.Certificate;
import dev.countersign.conformance.certificate.Certificate.CertifiedPart;
import dev.countersign.conformance.certificate.CertificateFile;
import dev.countersign.conformance.certificate.Digests;
import dev.countersign.conformance.dialect.Observations;
import dev.countersign.conformance.environment.SetUpException;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.recording.Recorder;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.report.CertificationListener;
import dev.countersign.conformance.report.RunReport;
import dev.countersign.conformance.run.Cancellation;
import dev.countersign.conformance.run.ChargeCounter;
import dev.countersign.conformance.run.CreationCounter;
import dev.countersign.conformance.run.RunState;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.run.TargetPermits;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.target.PublishedTarget;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.Finding;
import dev.countersign.conformance.verdict.RunResult;
import dev.countersign.conformance.wire.HttpSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The results of a run so far, and at its end the report of them. Thread-safe. */
final class RunRecord implements AutoCloseable {
    private final Suite suite;
    private final InstantSource clock;
    private final Target target;
    private final CertificationPlan plan;
    private final CertificationListener listener;
    private final Recorder recorder;
    private final CreationCounter creations = new CreationCounter();
    private final ChargeCounter charged = new ChargeCounter();
    private final List<CertifiedPart> parts = new CopyOnWriteArrayList<>();
    private final Set<String> files = Collections.synchronizedSet(new TreeSet<>(RunReport.FILES));
    private final Observations observations = new Observations();
    private final Cancellation cancellation = new Cancellation();
    private final List<Exploration> explorations = new CopyOnWriteArrayList<>();
    private final List<ProfileRun> done = new CopyOnWriteArrayList<>();
    private @Nullable RunReport report;

    /** @throws SetUpException where the folder of the report can't be written to */
    RunRecord(Suite suite, InstantSource clock, Target target, CertificationPlan plan, CertificationListener listener) {
        this.suite = suite;
        this.clock = clock;
        this.target = target;
        this.plan = plan;
        this.listener = listener;
        try {
            this.recorder = Recorder.to(plan.report().resolve(Recording.FILE));
        } catch (IOException e) {
            throw new SetUpException("can't write the report to " + plan.report());
        }
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** What the scenarios of one part of the run share with those of all others. */
    RunState state(TargetPermits permits) {
        return new RunState(creations, charged, observations, cancellation, permits);
    }

    /** The exchanges of one part of the run. */
    IoFactory ioFactory(
            RunPart part,
            Target target,
            HttpSender sender,
            @Nullable HttpSender isolated,
            @Nullable RelayLog relayLog) {
        return recorder.ioFactory(part, Redaction.of(target), sender, isolated, relayLog);
    }

    /** Adds a profile, without outcomes yet. Reports list profiles in this order. */
    ProfileRun addProfile(String name) {
        ProfileRun run = new ProfileRun(name, new CopyOnWriteArrayList<>());
        done.add(run);
        return run;
    }

    /** Adds a part of the run. Certificates list parts in this order. */
    void add(CertifiedPart part) {
        parts.add(part);
    }

    /** Adds files that were written to the report, where they exist. */
    void addFiles(List<String> written) {
        written.stream()
                .filter(file -> Files.exists(plan.report().resolve(file)))
                .forEach(files::add);
    }

    /** @param file for the shortest flow that deviates */
    synchronized void add(ProfileRun run, Exploration exploration, String file) {
        if (report == null) {
            explorations.add(exploration);
            add(run, exploration.outcome());
            write(file, exploration.shortest());
        }
    }

    /** Ignores outcomes after the report is made: they only show the shutdown of a target that was started for the run. */
    synchronized void add(ProfileRun run, ScenarioOutcome scenario) {
        if (report == null) {
            run.scenarios().add(scenario);
            listener.scenario(scenario);
        }
    }

    /** Sends an event to the listener, unless the report is made already. */
    synchronized void notify(Consumer<CertificationListener> event) {
        if (report == null) {
            event.accept(listener);
        }
    }

    /** Without lines, writes no file, and deletes that of an earlier run. */
    void write(String file, List<String> lines) {
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

    /** Makes the report once: at the end of the run or at its interruption, whichever is first. */
    synchronized RunReport finish() {
        if (report == null) {
            recorder.close();
            String digest = Digests.ofSuite(suite.features());
            report = new RunReport(
                    target,
                    plan.seed(),
                    result(),
                    observations.all(),
                    explorations,
                    KillMatrix.of(suite.features()).orElse(null),
                    cancellation.leftovers().all(),
                    provider());
            listener.end(report);
            write(report, digest);
        }
        return report;
    }

    private RunResult result() {
        Map<String, List<ScenarioOutcome>> scenarios = new LinkedHashMap<>();
        done.forEach(profile -> scenarios.put(profile.name(), profile.scenarios()));
        return RunResult.judge(scenarios, target, suite.requirements(), plan.selection(), cancellation.isRequested());
    }

    /** @param digest of the suite that was run */
    private void write(RunReport finished, String digest) {
        try {
            finished.write(plan.report());
            finished.writePage(plan.report(), plan.report().resolve(Recording.FILE));
            certificate(finished, digest);
            listener.written(plan.report());
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

    private void certificate(RunReport finished, String digest) throws IOException {
        files.add(Recording.FILE);
        if (Files.exists(plan.report().resolve(RunReport.SCRIPT))) {
            files.add(RunReport.SCRIPT);
        }
        new CertificateFile(plan.report().resolve("certificate.json"))
                .write(
                        new Certificate(
                                clock.millis(),
                                ProductVersion.current(),
                                digest,
                                plan.seed(),
                                plan.salt(),
                                PublishedTarget.write(target),
                                plan.selection(),
                                plan.explore(),
                                finished.result().findings().stream()
                                        .map(Finding::claim)
                                        .toList(),
                                finished.result().verdict().wireName(),
                                finished.result().interrupted(),
                                parts,
                                Map.of()),
                        files,
                        plan.key());
    }

    @Override
    public void close() {
        recorder.close();
    }

    /** The outcomes of one profile so far. */
    record ProfileRun(String name, List<ScenarioOutcome> scenarios) {}
}
