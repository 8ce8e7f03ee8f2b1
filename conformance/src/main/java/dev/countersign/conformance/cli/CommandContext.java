package dev.countersign.conformance.cli;

import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.run.Suite;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What commands find around them.
 *
 * @param suites the suite; whoever asks first waits until it is read
 * @param clock what certificates are dated by
 * @param coloured whether whoever reads the output sees colours
 */
record CommandContext(
        TestEnvironments stages,
        Supplier<Suite> suites,
        Map<String, String> environment,
        boolean coloured,
        InstantSource clock) {
    CommandContext {
        environment = Map.copyOf(environment);
    }

    /** The same, where all is noted that passes between our own servers. */
    CommandContext watchedBy(RequestTimeline chronicle) {
        return new CommandContext(stages.watchedBy(chronicle), suites, environment, coloured, clock);
    }

    /** What targets are judged by. */
    Suite suite() {
        return suites.get();
    }
}
