package dev.countersign.conformance.cli;

import dev.countersign.conformance.relay.Chronicle;
import dev.countersign.conformance.run.Suite;
import java.time.InstantSource;
import java.util.Map;

/**
 * What commands find around them.
 *
 * @param clock what certificates are dated by
 * @param coloured whether whoever reads the output sees colours
 */
record Surroundings(
        Stages stages, Suite suite, Map<String, String> environment, boolean coloured, InstantSource clock) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The same, where all is noted that passes between our own servers. */
    Surroundings watchedBy(Chronicle chronicle) {
        return new Surroundings(stages.watchedBy(chronicle), suite, environment, coloured, clock);
    }
}
