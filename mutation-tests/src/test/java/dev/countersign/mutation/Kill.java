package dev.countersign.mutation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.countersign.conformance.broken.SuiteRun;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How scenarios kill a mutant.
 *
 * @param requirements ids of those from which any scenario shows a deviation
 * @param findings by each requirement that the mutant breaks, the places at which its own scenarios show deviations from it, or
 *     any scenarios if its own show none
 * @param shownBy for each requirement that only scenarios of others show, the one of them whose scenarios show it most often
 */
record Kill(Set<String> requirements, SortedMap<String, List<String>> findings, Set<String> shownBy) {
    static Kill of(Mutant mutant, SuiteRun run) {
        SortedMap<String, List<String>> findings = new TreeMap<>();
        Set<String> shownBy = new TreeSet<>();
        for (String id : mutant.breaks()) {
            List<ScenarioOutcome> showing = run.outcomes().stream()
                    .filter(scenario -> shows(scenario, id))
                    .toList();
            List<ScenarioOutcome> own = showing.stream()
                    .filter(scenario -> scenario.requirements().contains(id))
                    .toList();
            findings.put(id, places(id, own.isEmpty() ? showing : own));
            if (own.isEmpty()) {
                mostFrequent(showing).ifPresent(shownBy::add);
            }
        }
        return new Kill(run.failed(), findings, shownBy);
    }

    private static boolean shows(ScenarioOutcome scenario, String id) {
        return scenario.deviations().stream()
                .anyMatch(deviation -> deviation.requirements().contains(id));
    }

    private static Optional<String> mostFrequent(List<ScenarioOutcome> scenarios) {
        SortedMap<String, Long> counts = scenarios.stream()
                .flatMap(scenario -> scenario.requirements().stream())
                .collect(groupingBy(identity(), TreeMap::new, counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static List<String> places(String id, List<ScenarioOutcome> scenarios) {
        return List.copyOf(new TreeSet<>(scenarios.stream()
                .map(ScenarioOutcome::deviations)
                .flatMap(Collection::stream)
                .filter(deviation -> deviation.requirements().contains(id))
                .map(Kill::where)
                .toList()));
    }

    private static String where(Deviation deviation) {
        return deviation.call().isEmpty()
                ? deviation.place()
                : "%s of %s".formatted(deviation.place(), deviation.call());
    }
}
