package dev.countersign.conformance.environment;

import dev.countersign.conformance.target.Target;

/** An existing target, without servers of ours. */
public record ExternalTarget(Target target) implements TestEnvironment {
    @Override
    public void close() {
        // not started here, so not stopped here
    }
}
