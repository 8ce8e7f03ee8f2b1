package dev.countersign.conformance.traffic;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The id of a new resource is that of no other.
 *
 * <p>Source: Introduction to Resources, "Rationale".
 */
final class UniqueIds implements Invariant {
    private final Map<String, TrafficEvent> known = new HashMap<>();

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        TrafficEvent before = known.putIfAbsent(event.id(), event);
        if (before != null && event instanceof TrafficEvent.Created) {
            report.accept(Deviations.ofField(
                    event.exchange(),
                    "/id",
                    "an id of its own",
                    "%s, which another resource has in %s"
                            .formatted(event.id(), before.exchange().summary()),
                    "RES-001"));
        }
    }
}
