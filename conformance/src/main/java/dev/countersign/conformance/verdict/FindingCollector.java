package dev.countersign.conformance.verdict;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges the deviations that the scenarios of a profile show: those with the same key are one finding. */
final class FindingCollector {
    private final String profile;
    private final Map<String, Requirement> known = new LinkedHashMap<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    FindingCollector(String profile, Collection<Requirement> requirements) {
        this.profile = profile;
        requirements.forEach(requirement -> known.put(requirement.id(), requirement));
    }

    /** The findings of all scenarios, ordered by level, without ids; independent of the order in which the scenarios ended. */
    List<Finding> collect(List<ScenarioOutcome> ended) {
        List<ScenarioOutcome> scenarios =
                ended.stream().sorted(ScenarioOutcome.BY_FEATURE).toList();
        scenarios.forEach(scenario -> scenario.deviations().forEach(deviation -> add(scenario, deviation)));
        scenarios.forEach(this::explain);
        return drafts.values().stream()
                .map(Draft::finding)
                .sorted(comparing(Finding::level)
                        .thenComparing(finding -> finding.ids().get(0))
                        .thenComparing(finding -> finding.first().call())
                        .thenComparing(Finding::place))
                .toList();
    }

    private void add(ScenarioOutcome scenario, Deviation deviation) {
        List<Requirement> broken = deviation.requirements().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        if (!broken.isEmpty()) {
            String key = broken.get(0).id() + " " + scenario.kind() + " " + deviation.key();
            drafts.computeIfAbsent(key, first -> new Draft(deviation, scenario.kind()))
                    .add(scenario, deviation, broken);
        }
    }

    private void explain(ScenarioOutcome scenario) {
        Precondition precondition = scenario.precondition();
        if (precondition != null) {
            drafts.values().stream()
                    .filter(draft -> Objects.equals(draft.kind, scenario.kind()) && draft.breaks(precondition))
                    .findFirst()
                    .ifPresent(draft -> draft.keepsFromJudging.add(scenario));
        }
    }

    private final class Draft {
        private final Deviation first;
        private final @Nullable String kind;
        private final Set<Requirement> requirements = new LinkedHashSet<>();
        private final Set<String> calls = new LinkedHashSet<>();
        private final List<Deviation> deviations = new ArrayList<>();
        private final Set<ScenarioOutcome> shownBy = new LinkedHashSet<>();
        private final List<ScenarioOutcome> keepsFromJudging = new ArrayList<>();
        private int exchanges;

        Draft(Deviation first, @Nullable String kind) {
            this.first = first;
            this.kind = kind;
        }

        void add(ScenarioOutcome scenario, Deviation deviation, List<Requirement> broken) {
            requirements.addAll(broken);
            calls.add(deviation.call());
            deviations.add(deviation);
            shownBy.add(scenario);
            exchanges += deviation.exchanges();
        }

        boolean breaks(Precondition precondition) {
            return deviations.stream().anyMatch(precondition::isBrokenBy);
        }

        Finding finding() {
            return new Finding(
                    "",
                    profile,
                    List.copyOf(requirements),
                    first,
                    deviations.stream().map(Deviation::place).collect(toSet()),
                    calls.stream().filter(call -> !call.isEmpty()).sorted().toList(),
                    exchanges,
                    List.copyOf(shownBy),
                    keepsFromJudging);
        }
    }
}
