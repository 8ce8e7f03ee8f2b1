package dev.countersign.conformance.recording;

import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;

/** Creates the I/O of each scenario of a run. Thread-safe. */
@FunctionalInterface
public interface IoFactory {
    /** I/O with the live target, within limits; nothing is recorded. */
    static IoFactory live(WireLimits limits) {
        UnresponsiveServers unresponsive = new UnresponsiveServers();
        return (scenario, alone) -> new LiveIo(new HttpTransport(limits), unresponsive, null, seen -> {});
    }

    /**
     * @param scenario its location, which is unique
     * @param alone whether it must run alone
     */
    ScenarioIo of(String scenario, boolean alone);

    /** Whether scenarios that must run alone get an isolated instance, so that they need not wait for others. */
    default boolean isolates() {
        return false;
    }
}
