package dev.countersign.mutation.proof;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.mutation.proof.RecordingMutation.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replays known mutations, one in each scenario at a time. */
final class Replay {
    /** The outcomes of a scenario that kills a mutation: a deviation, or a precondition that does not hold. */
    static final Set<Outcome> TRIPPED = Set.of(Outcome.FAILED, Outcome.NOT_JUDGED);

    private final RecordedRun run;
    private final ThenSteps thens;
    private final List<Proof> holding = new ArrayList<>();

    Replay(RecordedRun run, ThenSteps thens, List<Proof> proofs) {
        this.run = run;
        this.thens = thens;
        List<Proof> left = new ArrayList<>(proofs);
        while (!left.isEmpty()) {
            Map<String, Proof> round = new HashMap<>();
            left.removeIf(proof -> round.putIfAbsent(thens.place(proof.scenario()), proof) == null);
            play(round);
        }
    }

    /** The proofs whose {@code Then} fails, and no step before it. */
    List<Proof> holding() {
        return holding;
    }

    private void play(Map<String, Proof> round) {
        Map<String, RecordingMutation> changes = new HashMap<>();
        round.forEach((place, proof) -> change(place, proof).forEach(change -> changes.put(place, change)));
        Map<String, ScenarioOutcome> outcomes = new HashMap<>();
        run.with(changes).forEach(outcome -> outcomes.put(outcome.location(), outcome));
        round.forEach((place, proof) -> {
            if (isTripped(place, proof, outcomes)) {
                holding.add(proof);
            }
        });
    }

    private boolean isTripped(String place, Proof proof, Map<String, ScenarioOutcome> outcomes) {
        ScenarioOutcome outcome = outcomes.get(place);
        return outcome != null
                && TRIPPED.contains(outcome.outcome())
                && thens.of(place).stream()
                        .anyMatch(then -> then.name().equals(proof.then()) && then.line() == outcome.step());
    }

    /** Empty if the trace has no such point, or the point no such change. */
    private List<RecordingMutation> change(String place, Proof proof) {
        ScenarioTrace trace = run.traces().get(place);
        return (trace == null ? List.<Change>of() : trace.changes(proof.point()))
                .stream()
                        .filter(change -> named(change, proof))
                        .limit(1)
                        .map(change -> new RecordingMutation(proof.point(), change))
                        .toList();
    }

    private static boolean named(Change change, Proof proof) {
        return change.name().equals(proof.change());
    }
}
