package dev.countersign.conformance.proof;

import dev.countersign.conformance.recording.Entry;
import dev.countersign.conformance.recording.Medium;
import dev.countersign.conformance.recording.Part;
import dev.countersign.conformance.recording.Recorder;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.relay.Between;
import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.relay.Traffic;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.stage.ProviderStage;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** One run of a profile on our own stage, which can be judged again with other answers as often as one likes. */
final class RecordedRun {
    private static final long SEED = 7;
    private static final int AT_A_TIME = 4;

    private final Target target;
    private final Profile profile;
    private final @Nullable ResourceKind kind;
    private final Part part;
    private final Recording recording;
    private final Set<String> scenarios = new TreeSet<>();
    private final Map<String, Glimpses> glimpses = new TreeMap<>();
    /** Where all has passed already; null where nobody stands between Core and a provider. */
    private final @Nullable Between played;

    private RecordedRun(
            Target target, Profile profile, @Nullable ResourceKind kind, @Nullable Between between, Path file)
            throws IOException {
        this.target = target;
        this.profile = profile;
        this.kind = kind;
        this.part = new Part(profile.profile(), kind == null ? null : kind.name());
        this.played = between == null ? null : new Between(between.provider(), new Traffic());
        try (Recorder recorder = Recorder.to(file)) {
            Medium medium = recorder.medium(part, Redaction.of(target), target.transport());
            var outcomes = run(Suite.published().features(), medium, between);
            outcomes.stream()
                    .filter(outcome -> outcome.outcome() == Outcome.PASSED)
                    .forEach(outcome -> scenarios.add(outcome.location()));
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

    private void remember(Path file) throws IOException {
        Map<Long, Passed> passed = new HashMap<>();
        Recording.each(file, (ofPart, scenario, entry) -> {
            if (entry instanceof Entry.Relayed relayed) {
                passed.put(relayed.passed().number(), relayed.passed());
            }
        });
        Recording.each(file, (ofPart, scenario, entry) -> {
            Glimpses seen =
                    glimpses.computeIfAbsent(scenario, nothing -> new Glimpses(new ArrayList<>(), new ArrayList<>()));
            if (entry instanceof Entry.Answered answered) {
                seen.answers().add(answered.exchange());
            } else if (entry instanceof Entry.Looked looked) {
                looked.passed().stream()
                        .map(passed::get)
                        .filter(one -> one != null && !seen.passed().contains(one))
                        .forEach(seen.passed()::add);
            }
        });
        glimpses.values().removeIf(seen -> seen.answers().isEmpty());
        glimpses.keySet().retainAll(scenarios);
    }

    static RecordedRun of(Target target, Profile profile, Path file) throws IOException {
        return new RecordedRun(target, profile, profile instanceof ResourceKind own ? own : null, null, file);
    }

    /** One in which Core is played around a provider. */
    static RecordedRun around(ProviderStage provider, ResourceKind kind, Path file) throws IOException {
        return new RecordedRun(provider.target(), new ProviderSide(), kind, provider.between(), file);
    }

    /** All that came to their end, by their places. */
    Set<String> scenarios() {
        return scenarios;
    }

    /** What each scenario got to see, by its place; those are not there that asked nothing. */
    Map<String, Glimpses> glimpses() {
        return glimpses;
    }

    /** What the scenarios look at. */
    Thens thens() {
        return Thens.of(glimpses.keySet());
    }

    /** How the scenarios end once these things are changed. */
    Collection<ScenarioOutcome> with(Map<String, Perturbation> changes) {
        Medium medium = new PerturbedMedium(recording.medium(part, Redaction.of(target)), changes);
        Collection<ScenarioOutcome> outcomes = new ArrayList<>();
        changes.keySet().stream()
                .map(place -> place.substring(0, place.lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .forEach(features -> outcomes.addAll(run(features, medium, played)));
        return outcomes;
    }

    private Collection<ScenarioOutcome> run(String features, Medium medium, @Nullable Between between) {
        Suite suite = Suite.published();
        String tags = "(%s) and not @unspecified".formatted(suite.tags(profile, kind, ""));
        Collection<ScenarioOutcome> outcomes = new ConcurrentLinkedQueue<>();
        new Scenarios(new ScenarioSettings(features, suite.glue(), tags, AT_A_TIME, null))
                .run(new Run(target, profile, kind, between, SEED, medium), outcomes::add);
        return outcomes;
    }
}
