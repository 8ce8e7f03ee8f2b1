package dev.countersign.mutation.proof;

import dev.countersign.conformance.environment.CoreAroundProvider;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.recording.RecordedEvent;
import dev.countersign.conformance.recording.Recorder;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A recorded run of a profile against our own servers, one scenario at a time, which can be replayed with mutations any number of
 * times.
 */
final class RecordedRun {
    private static final long SEED = 7;
    private static final int AT_A_TIME = 4;

    private static final Map<Subject, RecordedRun> RUNS = new HashMap<>();

    private final Path file;
    private final Target target;
    private final Subject subject;
    private final RunPart part;
    private final Recording recording;
    private final Map<String, List<String>> scenarios = new TreeMap<>();
    private final Map<String, ScenarioTrace> traces = new TreeMap<>();
    /** The provider link for replays, whose relay log is empty; null if there is no relay between Core and a provider. */
    private final @Nullable ProviderLink played;

    private RecordedRun(Subject subject, Target target, @Nullable ProviderLink providerLink, Path file)
            throws IOException {
        this.file = file;
        this.target = target;
        this.subject = subject;
        this.part = new RunPart(subject.profile().profile(), kind(subject));
        this.played = providerLink == null ? null : new ProviderLink(providerLink.provider(), new RelayLog());
        try (Recorder recorder = Recorder.to(file)) {
            IoFactory ioFactory = recorder.ioFactory(part, Redaction.of(target), target.transport());
            var outcomes = run(settings(Suite.published().features(), 1), ioFactory, providerLink);
            outcomes.stream()
                    .filter(outcome -> outcome.outcome() == Outcome.PASSED)
                    .forEach(outcome -> scenarios.put(outcome.location(), outcome.requirements()));
            outcomes.stream()
                    .filter(outcome ->
                            !Set.of(Outcome.PASSED, Outcome.UNTESTABLE).contains(outcome.outcome()))
                    .findFirst()
                    .ifPresent(unexpected -> {
                        throw new AssertionError("did not pass before anything was changed: " + unexpected);
                    });
        }
        this.recording = Recording.read(file);
        remember(file);
    }

    private static @Nullable String kind(Subject subject) {
        return subject.kind() == null ? null : subject.kind().name();
    }

    /** One run per subject, which is immutable and shared by all callers. */
    static synchronized RecordedRun of(Subject subject) throws IOException {
        RecordedRun known = RUNS.get(subject);
        if (known == null) {
            Path directory = Files.createTempDirectory("recorded");
            directory.toFile().deleteOnExit();
            Path file = directory.resolve("exchanges.ndjson");
            file.toFile().deleteOnExit();
            known = anew(subject, file);
            RUNS.put(subject, known);
        }
        return known;
    }

    /** A new run, recorded in this file. */
    static RecordedRun anew(Subject subject, Path file) throws IOException {
        if (subject.isProvider()) {
            try (CoreAroundProvider environment =
                    CoreAroundProvider.embedded(UnaryOperator.identity(), UnaryOperator.identity())) {
                return new RecordedRun(subject, environment.target(), environment.providerLink(), file);
            }
        }
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            return new RecordedRun(subject, environment.target(), null, file);
        }
    }

    private void remember(Path file) throws IOException {
        Map<Long, RelayedExchange> passed = new HashMap<>();
        Recording.each(file, (ofPart, scenario, entry) -> {
            if (entry instanceof RecordedEvent.Relayed relayed) {
                passed.put(relayed.passed().number(), relayed.passed());
            }
        });
        Recording.each(file, (ofPart, scenario, entry) -> {
            ScenarioTrace seen = traces.computeIfAbsent(
                    scenario, nothing -> new ScenarioTrace(new ArrayList<>(), new ArrayList<>()));
            if (entry instanceof RecordedEvent.Answered answered) {
                seen.answers().add(answered.exchange());
            } else if (entry instanceof RecordedEvent.Looked looked) {
                looked.passed().stream()
                        .map(passed::get)
                        .filter(one -> one != null && !seen.passed().contains(one))
                        .forEach(seen.passed()::add);
            }
        });
        traces.values().removeIf(seen -> seen.answers().isEmpty());
        traces.keySet().retainAll(scenarios.keySet());
    }

    /** The file of the recording. */
    Path file() {
        return file;
    }

    /** The places of all scenarios that passed, and the requirements that they judge. */
    Map<String, List<String>> scenarios() {
        return scenarios;
    }

    /** The trace of each scenario by its place, without the scenarios that sent no request. */
    Map<String, ScenarioTrace> traces() {
        return traces;
    }

    /** The {@code Then} steps of the scenarios. */
    ThenSteps thens() {
        return ThenSteps.of(traces.keySet());
    }

    /** Replays the scenarios with these mutations, by their places, and returns the outcomes. */
    Collection<ScenarioOutcome> with(Map<String, RecordingMutation> changes) {
        IoFactory ioFactory = new MutatedIoFactory(recording.ioFactory(part, Redaction.of(target)), changes);
        Collection<ScenarioOutcome> outcomes = new ArrayList<>();
        changes.keySet().stream()
                .map(place -> place.substring(0, place.lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .forEach(features ->
                        outcomes.addAll(run(settings(features, AT_A_TIME).at(changes.keySet()), ioFactory, played)));
        return outcomes;
    }

    private ScenarioSettings settings(String features, int parallel) {
        return new ScenarioSettings(features, Suite.published().glue(), subject.tags(), parallel, null);
    }

    private Collection<ScenarioOutcome> run(
            ScenarioSettings settings, IoFactory ioFactory, @Nullable ProviderLink providerLink) {
        Collection<ScenarioOutcome> outcomes = new ConcurrentLinkedQueue<>();
        new Scenarios(settings)
                .run(
                        new RunContext(target, subject.profile(), subject.kind(), providerLink, SEED, ioFactory),
                        outcomes::add);
        return outcomes;
    }
}
