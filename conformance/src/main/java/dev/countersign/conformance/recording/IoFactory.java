package dev.countersign.conformance.recording;

import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;

/** Where the scenarios of a run meet the outside. Safe for use by several threads. */
@FunctionalInterface
public interface IoFactory {
    /** The target itself, of whose answers only so much is taken, and nothing is kept. */
    static IoFactory live(WireLimits limits) {
        UnresponsiveServers silence = new UnresponsiveServers();
        return (scenario, alone) -> new LiveIo(new HttpTransport(limits), silence, null, seen -> {});
    }

    /**
     * @param scenario where it stands, unlike any other
     * @param alone whether it can't bear others beside it
     */
    ScenarioIo of(String scenario, boolean alone);

    /** Whether those that can't bear others never meet them here, so that they need not wait for them. */
    default boolean isolates() {
        return false;
    }
}
