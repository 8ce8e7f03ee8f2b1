package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;

/** Starts no environment, and always throws the same exception. */
record NoEnvironments(RuntimeException reason) implements TestEnvironments {
    @Override
    public TestEnvironment set(EnvironmentSettings settings) {
        throw reason;
    }

    @Override
    public TestEnvironment around(Target provider) {
        throw reason;
    }

    @Override
    public StandaloneProvider play(ProviderPlan plan, EnvironmentTime clock, boolean simulation) {
        throw reason;
    }

    @Override
    public TestEnvironment behind(Target core) {
        throw reason;
    }

    @Override
    public TestEnvironment aroundOwnProvider() {
        throw reason;
    }
}
