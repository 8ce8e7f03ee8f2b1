package dev.countersign.conformance.traffic;

import dev.countersign.conformance.finding.Deviation;
import java.util.function.Consumer;

/** A statement of the documents about all that is shown of resources. An instance observes one scenario, in order. */
interface Invariant {
    /** @param report receives each deviation that the event shows together with earlier ones */
    void observe(TrafficEvent event, Consumer<Deviation> report);
}
