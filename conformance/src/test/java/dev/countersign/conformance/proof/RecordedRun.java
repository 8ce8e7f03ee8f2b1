package dev.countersign.conformance.proof;

import dev.countersign.conformance.recording.Entry;
import dev.countersign.conformance.recording.Medium;
import dev.countersign.conformance.recording.Part;
import dev.countersign.conformance.recording.Recorder;
import dev.countersign.conformance.recording.Recording;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Exchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final Map<String, List<Exchange>> answers = new TreeMap<>();

    private RecordedRun(Target target, Profile profile, Path file) throws IOException {
        this.target = target;
        this.profile = profile;
        this.kind = profile instanceof ResourceKind own ? own : null;
        this.part = new Part(profile.profile(), kind == null ? null : kind.name());
        try (Recorder recorder = Recorder.to(file)) {
            var outcomes =
                    run(Suite.published().features(), recorder.medium(part, Redaction.of(target), target.transport()));
            outcomes.forEach(outcome -> scenarios.add(outcome.location()));
            outcomes.stream()
                    .filter(outcome -> !outcome.message().isEmpty())
                    .findFirst()
                    .ifPresent(unexpected -> {
                        throw new AssertionError("did not pass before anything was changed: " + unexpected);
                    });
        }
        this.recording = Recording.read(file);
        Recording.each(file, (ofPart, scenario, entry) -> {
            if (entry instanceof Entry.Answered answered) {
                answers.computeIfAbsent(scenario, nothing -> new ArrayList<>()).add(answered.exchange());
            }
        });
    }

    static RecordedRun of(Target target, Profile profile, Path file) throws IOException {
        return new RecordedRun(target, profile, file);
    }

    /** All that ran, by their places. */
    Set<String> scenarios() {
        return scenarios;
    }

    /** What each scenario got to see, by its place; those are not there that asked nothing. */
    Map<String, List<Exchange>> answers() {
        return answers;
    }

    /** What the scenarios look at. */
    Thens thens() {
        return Thens.of(answers.keySet());
    }

    /** How the scenarios end once these answers are changed. */
    Collection<ScenarioOutcome> with(Map<String, Perturbation> changes) {
        Medium medium = new PerturbedMedium(recording.medium(part, Redaction.of(target)), changes);
        Collection<ScenarioOutcome> outcomes = new ArrayList<>();
        changes.keySet().stream()
                .map(place -> place.substring(0, place.lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .forEach(features -> outcomes.addAll(run(features, medium)));
        return outcomes;
    }

    private Collection<ScenarioOutcome> run(String features, Medium medium) {
        Suite suite = Suite.published();
        String tags = "(%s) and not @unspecified".formatted(suite.tags(profile, kind, ""));
        Collection<ScenarioOutcome> outcomes = new ConcurrentLinkedQueue<>();
        new Scenarios(new ScenarioSettings(features, suite.glue(), tags, AT_A_TIME, null))
                .run(new Run(target, profile, kind, null, SEED, medium), outcomes::add);
        return outcomes;
    }
}
