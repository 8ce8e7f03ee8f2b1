package dev.countersign.conformance.traffic;

import dev.countersign.conformance.finding.Deviation;
import java.util.function.Consumer;

/** A statement of the documents about all that is shown of resources. An instance observes one scenario, in order. */
interface Invariant {
    /** Whether it depends on changes of which only the scenario that makes them knows: others may run at the same time. */
    default boolean isAboutOwnResources() {
        return false;
    }

    /** @param report receives each deviation that the event shows together with earlier ones */
    void observe(TrafficEvent event, Consumer<Deviation> report);
}
