package dev.countersign.conformance.scenario;

import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.shape.ShapeProblem;
import dev.countersign.conformance.wire.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects deviations from documented shapes, one for each part of the model, whichever call shows it. */
public final class ShapeDeviations {
    private final Map<String, Deviation> found = new LinkedHashMap<>();

    public void add(Exchange exchange, ShapeProblem problem, String requirement) {
        String key = requirement + " " + problem.model();
        Deviation known = found.get(key);
        found.put(
                key,
                known != null
                        ? known.shownBy(known.exchanges() + 1)
                        : new Deviation(
                                List.of(requirement),
                                CallNames.of(exchange),
                                problem.place().isEmpty() ? Deviation.BODY : problem.place(),
                                key,
                                problem.expected(),
                                problem.found(),
                                exchange.summary(),
                                1));
    }

    public List<Deviation> all() {
        return List.copyOf(found.values());
    }
}
