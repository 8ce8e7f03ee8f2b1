package dev.countersign.conformance.docs;

import dev.countersign.conformance.report.RecordedFlow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which scenarios of a run made which calls, from its recording. */
final class Usage {
    private final List<DocumentedCall> known;
    private final Map<String, Set<String>> scenarios = new HashMap<>();
    private final Map<String, Set<String>> calls = new HashMap<>();

    Usage(List<DocumentedCall> known) {
        this.known = List.copyOf(known);
    }

    void note(RecordedFlow flow) {
        flow.legs().stream().flatMap(leg -> call(leg).stream()).forEach(call -> {
            scenarios.computeIfAbsent(call.id(), first -> new TreeSet<>()).add(flow.scenario());
            calls.computeIfAbsent(flow.scenario(), first -> new TreeSet<>()).add(call.id());
        });
    }

    /** The locations of the scenarios that made a call. */
    Set<String> scenarios(DocumentedCall call) {
        return scenarios.getOrDefault(call.id(), Set.of());
    }

    /** The calls that a scenario made, in the order of the description. */
    List<DocumentedCall> calls(String scenario) {
        Set<String> made = calls.getOrDefault(scenario, Set.of());
        return known.stream().filter(call -> made.contains(call.id())).toList();
    }

    private Optional<DocumentedCall> call(RecordedFlow.Leg leg) {
        return known.stream()
                .filter(call -> call.isMadeBy(leg.exchange().sent()))
                .findFirst();
    }
}
