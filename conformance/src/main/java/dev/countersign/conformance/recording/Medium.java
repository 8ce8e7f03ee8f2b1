package dev.countersign.conformance.recording;

import dev.countersign.conformance.wire.Transport;
import dev.countersign.conformance.wire.WireLimits;

/** Where the scenarios of a run meet the outside. Safe for use by several threads. */
@FunctionalInterface
public interface Medium {
    /** The target itself, and nothing is kept. */
    Medium LIVE = scenario -> new LiveCourse(new Transport(WireLimits.USUAL), seen -> {});

    /** @param scenario where it stands, unlike any other */
    Course of(String scenario);
}
