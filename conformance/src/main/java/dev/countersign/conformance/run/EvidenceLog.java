package dev.countersign.conformance.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The evidence of each scenario that has ended. Safe for use by several threads. */
public final class EvidenceLog {
    private final Map<String, Evidence> byScenario = new ConcurrentHashMap<>();

    /** @param scenario path and line, as in reports */
    public void record(String scenario, Evidence evidence) {
        byScenario.put(scenario, evidence);
    }

    Evidence take(String scenario) {
        Evidence evidence = byScenario.remove(scenario);
        return evidence == null ? Evidence.NONE : evidence;
    }
}
