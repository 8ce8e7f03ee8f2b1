package dev.countersign.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A job began to run after it was created, its deadline is later, and every call shows the same instants, unless an operation such
 * as {@code extend} or {@code suspend} changes them.
 *
 * <p>Source: Jobs, "JobStatus".
 */
final class RunningTimes implements Invariant {
    private static final String STARTED = "/status/startedAt";
    private static final String EXPIRES = "/status/expiresAt";

    private final Map<String, Sighting> first = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        if (event instanceof TrafficEvent.Changed) {
            changed.add(event.id());
        } else if (event instanceof TrafficEvent.Shown shown
                && !shown.sighting().continued()) {
            Sighting now = shown.sighting();
            requireOrder(now, "/createdAt", STARTED, "JOB-006", report);
            requireOrder(now, STARTED, EXPIRES, "JOB-007", report);
            compare(now, STARTED, "JOB-006", report);
            compare(now, EXPIRES, "JOB-007", report);
        }
    }

    private static void requireOrder(
            Sighting now, String earlier, String later, String requirement, Consumer<Deviation> report) {
        JsonNode before = now.at(earlier);
        JsonNode after = now.at(later);
        if (before.isNumber() && after.isNumber() && after.longValue() < before.longValue()) {
            report.accept(Deviations.ofField(
                    now.exchange(),
                    later,
                    "not before %s, which is %s".formatted(earlier, before),
                    after.toString(),
                    requirement));
        }
    }

    private void compare(Sighting now, String field, String requirement, Consumer<Deviation> report) {
        if (!now.at(field).isNumber() || changed.contains(now.id())) {
            return;
        }
        Sighting before = first.putIfAbsent(field + " " + now.id(), now);
        if (before != null && before.at(field).longValue() != now.at(field).longValue()) {
            report.accept(Deviations.ofField(
                    now.exchange(),
                    field,
                    Comparison.expected(before, before.at(field)),
                    now.at(field).toString(),
                    requirement));
        }
    }
}
