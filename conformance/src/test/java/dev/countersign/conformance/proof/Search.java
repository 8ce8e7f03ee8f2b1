package dev.countersign.conformance.proof;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes one answer after another, in all scenarios at once, until every {@code Then} has failed or nothing is left to try. */
final class Search {
    private static final int MANY = 12;

    private final RecordedRun run;
    private final Thens thens;
    private final Map<String, Deque<Perturbation>> untried = new TreeMap<>();
    private final List<Proof> proofs = new ArrayList<>();
    private final Set<Then> open;

    /** @param open for which proofs are wanted */
    Search(RecordedRun run, Thens thens, Set<Then> open) {
        this.run = run;
        this.thens = thens;
        this.open = new HashSet<>(open);
        run.answers().forEach((place, answers) -> {
            if (thens.of(place).stream().anyMatch(open::contains)) {
                untried.put(place, new ArrayDeque<>(all(answers)));
            }
        });
    }

    /** The latest answers first, since a {@code Then} stands after what it looks at; each time the next change of each. */
    private static List<Perturbation> all(List<Exchange> answers) {
        Map<Integer, List<Perturbation.Change>> changes = new TreeMap<>(Comparator.reverseOrder());
        telling(answers).forEach(answer -> changes.put(answer, Changes.of(answers.get(answer), answers)));
        List<Perturbation> all = new ArrayList<>();
        int most = changes.values().stream().mapToInt(List::size).max().orElse(0);
        for (int number = 0; number < most; number++) {
            for (Map.Entry<Integer, List<Perturbation.Change>> answer : changes.entrySet()) {
                if (number < answer.getValue().size()) {
                    all.add(new Perturbation(answer.getKey(), answer.getValue().get(number)));
                }
            }
        }
        return all;
    }

    /** Of many looks at the same thing the first and the last ones. */
    private static Set<Integer> telling(List<Exchange> answers) {
        Map<String, List<Integer>> looks = new HashMap<>();
        for (int answer = 0; answer < answers.size(); answer++) {
            var sent = answers.get(answer).sent();
            looks.computeIfAbsent(
                            "%s %s %s".formatted(sent.method(), sent.url(), bearer(sent)), nothing -> new ArrayList<>())
                    .add(answer);
        }
        Set<Integer> telling = new TreeSet<>();
        for (List<Integer> same : looks.values()) {
            telling.addAll(same.size() <= MANY ? same : same.subList(0, 4));
            telling.addAll(same.subList(Math.max(0, same.size() - 6), same.size()));
        }
        return telling;
    }

    private static List<Header> bearer(Sent sent) {
        return sent.headers().stream()
                .filter(header -> header.isNamed("Authorization"))
                .toList();
    }

    /** @param rounds how many changes of each scenario are tried at most */
    void go(int rounds) {
        for (int round = 0; round < rounds && !open.isEmpty(); round++) {
            Map<String, Perturbation> changes = new HashMap<>();
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

    private void learn(ScenarioOutcome outcome, Map<String, Perturbation> changes) {
        Perturbation change = changes.get(outcome.location());
        if (change != null && outcome.outcome() == Outcome.FAILED) {
            thens.of(outcome.location()).stream()
                    .filter(then -> then.line() == outcome.step())
                    .filter(open::remove)
                    .forEach(then -> proofs.add(new Proof(
                            then.name(),
                            thens.name(outcome.location()),
                            change.exchange(),
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
