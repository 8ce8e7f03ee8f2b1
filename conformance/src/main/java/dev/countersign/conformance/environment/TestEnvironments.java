package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;

/** Starts our own servers for commands. */
public interface TestEnvironments {
    /**
     * Starts our Core and our provider, and returns when they accept requests.
     *
     * @throws IllegalArgumentException where the world is unknown
     */
    TestEnvironment set(EnvironmentSettings settings);

    /**
     * The same, with an isolated instance for scenarios that must run alone, where the implementation supports one.
     *
     * @throws IllegalArgumentException where the world is unknown
     */
    default TestEnvironment startWithIsolated(EnvironmentSettings settings) {
        return set(settings);
    }

    /**
     * Starts our Core for an existing provider.
     *
     * @throws SetUpException where Core can't listen at its address
     */
    TestEnvironment around(Target provider);

    /**
     * Starts our provider behind an existing Core, in real time.
     *
     * @throws SetUpException where the provider can't listen at its address
     */
    TestEnvironment behind(Target core);

    /** Starts our provider in a separate process, and our Core for it. */
    TestEnvironment aroundOwnProvider();

    /**
     * Starts our provider for an existing Core, and returns when it accepts requests.
     *
     * @param simulation whether its simulation API is offered
     * @throws IllegalArgumentException where the plan is unusable
     */
    StandaloneProvider play(ProviderPlan plan, EnvironmentTime clock, boolean simulation);

    /** The same, with a timeline of all requests to our own servers, where the implementation supports one. */
    default TestEnvironments watchedBy(RequestTimeline timeline) {
        return this;
    }
}
