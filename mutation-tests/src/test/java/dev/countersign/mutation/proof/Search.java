package dev.countersign.mutation.proof;

import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tries one mutation after the other, in all scenarios at once, until every {@code Then} has failed or none is left to try. */
final class Search {
    private final RecordedRun run;
    private final ThenSteps thens;
    private final Map<String, Deque<RecordingMutation>> untried = new TreeMap<>();
    private final List<Proof> proofs = new ArrayList<>();
    private final Set<Then> open;

    /** @param open the steps without a proof */
    Search(RecordedRun run, ThenSteps thens, Set<Then> open) {
        this.run = run;
        this.thens = thens;
        this.open = new HashSet<>(open);
        run.traces().forEach((place, trace) -> {
            if (thens.of(place).stream().anyMatch(open::contains)) {
                untried.put(place, new ArrayDeque<>(all(trace)));
            }
        });
    }

    /** The next change of each point in turn, the latest point first. */
    private static List<RecordingMutation> all(ScenarioTrace trace) {
        Map<TracePoint, List<RecordingMutation.Change>> changes = trace.changes();
        List<RecordingMutation> all = new ArrayList<>();
        int most = changes.values().stream().mapToInt(List::size).max().orElse(0);
        for (int number = 0; number < most; number++) {
            for (Map.Entry<TracePoint, List<RecordingMutation.Change>> seen : changes.entrySet()) {
                if (number < seen.getValue().size()) {
                    all.add(new RecordingMutation(seen.getKey(), seen.getValue().get(number)));
                }
            }
        }
        return all;
    }

    /** @param rounds the maximum number of mutations of each scenario */
    void go(int rounds) {
        for (int round = 0; round < rounds && !open.isEmpty(); round++) {
            Map<String, RecordingMutation> changes = new HashMap<>();
            untried.forEach((place, rest) -> {
                if (!rest.isEmpty() && thens.of(place).stream().anyMatch(open::contains)) {
                    changes.put(place, rest.remove());
                }
            });
            if (changes.isEmpty()) {
                return;
            }
            run.with(changes).forEach(outcome -> learn(outcome, changes));
        }
    }

    private void learn(ScenarioOutcome outcome, Map<String, RecordingMutation> changes) {
        RecordingMutation change = changes.get(outcome.location());
        if (change != null && Replay.TRIPPED.contains(outcome.outcome())) {
            thens.of(outcome.location()).stream()
                    .filter(then -> then.line() == outcome.step())
                    .filter(open::remove)
                    .forEach(then -> proofs.add(new Proof(
                            then.name(),
                            thens.name(outcome.location()),
                            change.point(),
                            change.change().name())));
        }
    }

    /** The proofs that were found. */
    List<Proof> proofs() {
        return proofs;
    }

    /** The steps for which no proof was found. */
    Set<Then> open() {
        return open;
    }
}
