package dev.countersign.conformance.traffic;

import dev.countersign.conformance.finding.Deviation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * No call shows what was deleted.
 *
 * <p>Source: Introduction to Resources, "delete".
 */
final class DeletedResources implements Invariant {
    private final Map<String, TrafficEvent.Removed> deleted = new HashMap<>();

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        if (event instanceof TrafficEvent.Removed removed) {
            deleted.put(removed.id(), removed);
        } else if (event instanceof TrafficEvent.Shown shown
                && !shown.sighting().continued()) {
            TrafficEvent.Removed removed = deleted.get(shown.id());
            if (removed != null) {
                report.accept(shown.sighting()
                        .excess(
                                "nothing of resource %s, which was deleted by %s"
                                        .formatted(
                                                shown.id(), removed.exchange().summary()),
                                "RES-043"));
            }
        }
    }
}
