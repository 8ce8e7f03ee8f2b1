package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;

/** Our reference server and our provider, with a timeline of all requests; existing servers are not recorded. */
record RelayedEnvironments(TestEnvironments own, RequestTimeline timeline) implements TestEnvironments {
    @Override
    public TestEnvironment set(EnvironmentSettings settings) {
        return RelayedCore.set(settings, timeline);
    }

    @Override
    public TestEnvironment aroundOwnProvider() {
        return EmbeddedEnvironments.aroundOwnProvider(timeline);
    }

    @Override
    public TestEnvironment around(Target provider) {
        return own.around(provider);
    }

    @Override
    public TestEnvironment behind(Target core) {
        return own.behind(core);
    }

    @Override
    public StandaloneProvider play(ProviderPlan plan, EnvironmentTime clock, boolean simulation) {
        return own.play(plan, clock, simulation);
    }
}
