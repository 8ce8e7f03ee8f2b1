package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.CoreAroundProvider;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.RelayedCore;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.HttpSender;
import java.io.IOException;

/** Our reference server and our provider, with a timeline of all requests; existing servers are not recorded. */
record RelayedEnvironments(TestEnvironments own, RequestTimeline timeline) implements TestEnvironments {
    @Override
    public TestEnvironment set(EnvironmentSettings settings) {
        return new OfCore(RelayedCore.set(settings, timeline));
    }

    @Override
    public TestEnvironment aroundOwnProvider() {
        try {
            return new OfProvider(CoreAroundProvider.aroundOwn(timeline));
        } catch (IOException e) {
            throw new SetUpException("can't play Core around our own provider: " + e.getMessage());
        }
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

    private record OfCore(RelayedCore environment) implements TestEnvironment {
        @Override
        public Target target() {
            return environment.target();
        }

        @Override
        public RelayLog relayLog() {
            return environment.traffic();
        }

        @Override
        public HttpSender recording(HttpSender sender) {
            return environment.recording(sender);
        }

        @Override
        public void close() {
            environment.close();
        }
    }

    private record OfProvider(CoreAroundProvider environment) implements TestEnvironment {
        @Override
        public Target target() {
            return environment.target();
        }

        @Override
        public ProviderLink providerLink() {
            return environment.providerLink();
        }

        @Override
        public RelayLog relayLog() {
            return environment.providerLink().traffic();
        }

        @Override
        public HttpSender recording(HttpSender sender) {
            return environment.recording(sender);
        }

        @Override
        public void close() {
            environment.close();
        }
    }
}
