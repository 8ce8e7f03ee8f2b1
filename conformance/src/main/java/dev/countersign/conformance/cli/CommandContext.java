package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.run.Suite;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The context that commands run in.
 *
 * @param suites the suite; the first caller blocks until it is read
 * @param clock dates certificates
 * @param coloured whether the output is in colour
 */
record CommandContext(
        TestEnvironments environments,
        Supplier<Suite> suites,
        Map<String, String> environment,
        boolean coloured,
        InstantSource clock) {
    CommandContext {
        environment = Map.copyOf(environment);
    }

    /** The conformance suite. */
    Suite suite() {
        return suites.get();
    }
}
