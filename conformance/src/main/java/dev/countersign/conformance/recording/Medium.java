package dev.countersign.conformance.recording;

import dev.countersign.conformance.wire.Transport;
import dev.countersign.conformance.wire.WireLimits;

/** Where the scenarios of a run meet the outside. Safe for use by several threads. */
@FunctionalInterface
public interface Medium {
    /** The target itself, of whose answers only so much is taken, and nothing is kept. */
    static Medium live(WireLimits limits) {
        Silence silence = new Silence();
        return (scenario, alone) -> new LiveCourse(new Transport(limits), silence, null, seen -> {});
    }

    /**
     * @param scenario where it stands, unlike any other
     * @param alone whether it can't bear others beside it
     */
    Course of(String scenario, boolean alone);

    /** Whether those that can't bear others never meet them here, so that they need not wait for them. */
    default boolean setsApart() {
        return false;
    }
}
