package dev.countersign.mutation;

import dev.countersign.conformance.broken.SuiteRun;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How scenarios kill a mutant.
 *
 * @param requirements ids of those from which any scenario shows a deviation
 * @param findings by each requirement that the mutant breaks, the places at which its own scenarios show deviations from it
 */
record Kill(Set<String> requirements, SortedMap<String, List<String>> findings) {
    static Kill of(Mutant mutant, SuiteRun run) {
        SortedMap<String, List<String>> findings = new TreeMap<>();
        mutant.breaks().forEach(id -> findings.put(id, findings(id, run)));
        return new Kill(run.failed(), findings);
    }

    /** Those of any scenario for what is checked wherever it occurs. */
    private static List<String> findings(String id, SuiteRun run) {
        List<String> own = findings(id, run, scenario -> scenario.requirements().contains(id));
        return own.isEmpty() ? findings(id, run, scenario -> true) : own;
    }

    private static List<String> findings(String id, SuiteRun run, Predicate<ScenarioOutcome> from) {
        return List.copyOf(new TreeSet<>(run.outcomes().stream()
                .filter(from)
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
