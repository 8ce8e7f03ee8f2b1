package dev.countersign.conformance.traffic;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A job that has ended keeps its state, and takes no update that names another.
 *
 * <p>Source: Jobs, "Job".
 */
final class FinalStates implements Invariant {
    private static final String REQUIREMENT = "JOB-002";
    private static final String STATE = "/status/state";

    private final Set<String> states;
    private final Map<String, Sighting> ended = new HashMap<>();

    /** @param states the final ones */
    FinalStates(Set<String> states) {
        this.states = states;
    }

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        if (event instanceof TrafficEvent.Shown shown && shown.sighting().isCurrent()) {
            Sighting before = ended.get(shown.id());
            if (before != null) {
                compare(before, shown.sighting(), report);
            } else if (states.contains(shown.sighting().at(STATE).asText())) {
                ended.put(shown.id(), shown.sighting());
            }
        }
    }

    private static void compare(Sighting before, Sighting now, Consumer<Deviation> report) {
        String expected = before.at(STATE).asText();
        String found = now.at(STATE).asText();
        if (!found.isEmpty() && !found.equals(expected)) {
            report.accept(Deviations.keyed(
                    now.exchange(),
                    STATE,
                    "state after the end",
                    Comparison.expected(before, expected),
                    found,
                    REQUIREMENT));
        }
    }
}
