package dev.countersign.conformance.proof;

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

/** Changes one thing after another that is seen, in all scenarios at once, until every {@code Then} has failed or nothing is left to try. */
final class Search {
    private final RecordedRun run;
    private final ThenSteps thens;
    private final Map<String, Deque<RecordingMutation>> untried = new TreeMap<>();
    private final List<Proof> proofs = new ArrayList<>();
    private final Set<Then> open;

    /** @param open for which proofs are wanted */
    Search(RecordedRun run, ThenSteps thens, Set<Then> open) {
        this.run = run;
        this.thens = thens;
        this.open = new HashSet<>(open);
        run.glimpses().forEach((place, glimpses) -> {
            if (thens.of(place).stream().anyMatch(open::contains)) {
                untried.put(place, new ArrayDeque<>(all(glimpses)));
            }
        });
    }

    /** Each time the next change of each thing that is seen, the latest first. */
    private static List<RecordingMutation> all(ScenarioTrace glimpses) {
        Map<TracePoint, List<RecordingMutation.Change>> changes = glimpses.changes();
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

    /** @param rounds how many changes of each scenario are tried at most */
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
                            change.sight(),
                            change.change().name())));
        }
    }

    /** What was found. */
    List<Proof> proofs() {
        return proofs;
    }

    /** What nothing was found for. */
    Set<Then> open() {
        return open;
    }
}
