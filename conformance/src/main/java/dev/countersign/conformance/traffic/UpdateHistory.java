package dev.countersign.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.run.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Updates are kept, bear an instant after the creation, and the latest of them that names a state is what the status says. Those of
 * jobs stand in the order of their time.
 *
 * <p>Source: Introduction to Resources, "Rationale", "ExampleResource.Update"; Jobs, "Job", which also documents their order.
 */
final class UpdateHistory implements Invariant {
    /** How far the clocks of a server's machines may be apart, in ms. */
    static final long CLOCKS = 1_000;

    private final ResourceKind kind;
    private final boolean isOrdered;
    private final Map<String, Sighting> latest = new HashMap<>();

    UpdateHistory(ResourceKind kind) {
        this.kind = kind;
        this.isOrdered = !kind.finalStates().isEmpty();
    }

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        if (event instanceof TrafficEvent.Shown shown
                && !shown.sighting().continued()
                && !shown.sighting().at("/updates").isEmpty()) {
            Sighting now = shown.sighting();
            Sighting before = latest.put(now.id(), now);
            if (before != null) {
                requireAllOf(before, now, report);
            }
            requireAfterCreation(now, report);
            if (isOrdered) {
                requireOrder(now, report);
            }
            requireStatusOfLatest(now, report);
        }
    }

    private static void requireAllOf(Sighting before, Sighting now, Consumer<Deviation> report) {
        List<JsonNode> known = new ArrayList<>();
        now.at("/updates").forEach(known::add);
        for (JsonNode update : before.at("/updates")) {
            long timestamp = update.path("timestamp").asLong();
            boolean isFollowed =
                    known.stream().anyMatch(shown -> shown.path("timestamp").asLong() > timestamp);
            if (isFollowed && known.stream().noneMatch(shown -> Comparison.sameWhereBothShow(update, shown))) {
                report.accept(Deviations.keyed(
                        now.exchange(),
                        "/updates",
                        "/updates lost",
                        Comparison.expected(before, update),
                        "not among %d updates".formatted(known.size()),
                        "RES-014"));
                return;
            }
        }
    }

    private static void requireAfterCreation(Sighting now, Consumer<Deviation> report) {
        JsonNode created = now.at("/createdAt");
        for (JsonNode update : now.at("/updates")) {
            JsonNode timestamp = update.path("timestamp");
            if (created.isNumber() && timestamp.isNumber() && timestamp.longValue() + CLOCKS < created.longValue()) {
                report.accept(Deviations.ofField(
                        now.exchange(),
                        "/updates/*/timestamp",
                        "not before the creation at " + created,
                        timestamp.toString(),
                        "RES-037"));
            }
        }
    }

    private static void requireOrder(Sighting now, Consumer<Deviation> report) {
        long latest = Long.MIN_VALUE;
        for (JsonNode update : now.at("/updates")) {
            long timestamp = update.path("timestamp").asLong(latest);
            if (timestamp < latest) {
                report.accept(Deviations.ofField(
                        now.exchange(),
                        "/updates",
                        "in the order of their time",
                        "%d after %d".formatted(timestamp, latest),
                        "JOB-005"));
                return;
            }
            latest = timestamp;
        }
    }

    private void requireStatusOfLatest(Sighting now, Consumer<Deviation> report) {
        List<String> latest = latestStates(now);
        String found = now.at("/status/state").asText();
        if (!latest.isEmpty() && !found.isEmpty() && !latest.contains(found) && !isBeingRemoved(found)) {
            report.accept(Deviations.ofField(
                    now.exchange(),
                    "/status/state",
                    String.join(" or ", latest) + ", as the latest update says",
                    found,
                    isOrdered ? "JOB-005" : "RES-004"));
        }
    }

    /** The state of the last update that names one; without a documented order, each of those with the latest timestamp. */
    private List<String> latestStates(Sighting now) {
        List<String> latest = new ArrayList<>();
        long at = Long.MIN_VALUE;
        for (JsonNode update : now.at("/updates")) {
            JsonNode state = update.path(kind.stateOfUpdate());
            long timestamp = update.path("timestamp").asLong();
            if (!state.isTextual() || (!isOrdered && timestamp < at)) {
                continue;
            }
            if (isOrdered || timestamp > at) {
                latest.clear();
            }
            latest.add(state.textValue());
            at = timestamp;
        }
        return latest;
    }

    /** A state on the way to the final one, which Core itself may set when a user asks for the removal. */
    private boolean isBeingRemoved(String state) {
        return kind.removal().states().contains(state) && !kind.finalStates().contains(state);
    }
}
