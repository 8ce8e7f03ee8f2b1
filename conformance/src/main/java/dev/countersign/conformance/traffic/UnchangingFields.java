package dev.countersign.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Specification, owner and instant of creation of a resource never change, and every call shows the same. A part that one call
 * leaves out is not compared, and neither is the time allocation of a job, which an extension may change.
 *
 * <p>Source: Introduction to Resources, "Creating and retrieving a resource", "Rationale" and "ExampleResource".
 */
final class UnchangingFields implements Invariant {
    private static final Map<String, String> FIELDS = Map.of(
            "/specification", "RES-015",
            "/owner/createdBy", "RES-003",
            "/owner/project", "RES-003",
            "/createdAt", "RES-031");
    /** The part of a job's specification that an extension may change. */
    private static final String ALLOCATION = "timeAllocation";

    private final Map<String, Sighting> first = new HashMap<>();

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        if (event instanceof TrafficEvent.Shown shown) {
            FIELDS.forEach((field, requirement) -> compare(field, requirement, shown.sighting(), report));
        }
    }

    private void compare(String field, String requirement, Sighting sighting, Consumer<Deviation> report) {
        JsonNode found = sighting.at(field);
        if (Comparison.isLeftOut(found)) {
            return;
        }
        Sighting before = first.putIfAbsent(field + " " + sighting.id(), sighting);
        if (before != null && !agree(before.at(field), found)) {
            report.accept(Deviations.ofField(
                    sighting.exchange(),
                    field,
                    Comparison.expected(before, before.at(field)),
                    found.toString(),
                    requirement));
        }
    }

    private static boolean agree(JsonNode before, JsonNode now) {
        if (!before.isObject() || !now.isObject()) {
            return Comparison.sameWhereBothShow(before, now);
        }
        return before.properties().stream()
                .filter(part -> !part.getKey().equals(ALLOCATION))
                .allMatch(part -> Comparison.sameWhereBothShow(part.getValue(), now.path(part.getKey())));
    }
}
