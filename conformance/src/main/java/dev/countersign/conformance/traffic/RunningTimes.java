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
 * A job began to run after it was created, and the instant of that never goes back: it is that of the latest change to RUNNING, of
 * which there may be several. The deadline of one run is the same in every call, unless an operation such as {@code extend} changes it.
 *
 * <p>Source: Jobs, "JobStatus".
 */
final class RunningTimes implements Invariant {
    private static final String CREATED = "/createdAt";
    private static final String STARTED = "/status/startedAt";
    private static final String EXPIRES = "/status/expiresAt";

    private final Map<String, Sighting> latest = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    @Override
    public boolean isAboutOwnResources() {
        return true;
    }

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        if (event instanceof TrafficEvent.Changed) {
            changed.add(event.id());
        } else if (event instanceof TrafficEvent.Shown shown
                && !shown.sighting().continued()
                && shown.sighting().at(STARTED).isNumber()
                && !changed.contains(event.id())) {
            Sighting now = shown.sighting();
            requireStartAfterCreation(now, report);
            Sighting before = latest.put(now.id(), now);
            if (before != null) {
                compare(before, now, report);
            }
        }
    }

    private static void requireStartAfterCreation(Sighting now, Consumer<Deviation> report) {
        JsonNode created = now.at(CREATED);
        JsonNode started = now.at(STARTED);
        if (created.isNumber() && started.longValue() + UpdateHistory.CLOCKS < created.longValue()) {
            report.accept(Deviations.ofField(
                    now.exchange(), STARTED, "not before the creation at " + created, started.toString(), "JOB-006"));
        }
    }

    private static void compare(Sighting before, Sighting now, Consumer<Deviation> report) {
        long started = before.at(STARTED).longValue();
        if (now.at(STARTED).longValue() < started) {
            report.accept(difference(before, now, STARTED, "JOB-006"));
        } else if (now.at(STARTED).longValue() == started
                && before.at(EXPIRES).isNumber()
                && now.at(EXPIRES).isNumber()
                && before.at(EXPIRES).longValue() != now.at(EXPIRES).longValue()) {
            report.accept(difference(before, now, EXPIRES, "JOB-007"));
        }
    }

    private static Deviation difference(Sighting before, Sighting now, String field, String requirement) {
        return Deviations.ofField(
                now.exchange(),
                field,
                Comparison.expected(before, before.at(field)),
                now.at(field).toString(),
                requirement);
    }
}
