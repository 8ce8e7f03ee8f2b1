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
record RelayedEnvironments(TestEnvironments own, RequestTimeline chronicle) implements TestEnvironments {
    @Override
    public SetStage set(EnvironmentSettings settings) {
        return new OfCore(RelayedCore.set(settings, chronicle));
    }

    @Override
    public SetStage aroundOwnProvider() {
        try {
            return new OfProvider(CoreAroundProvider.aroundOwn(chronicle));
        } catch (IOException e) {
            throw new SetUpException("can't play Core around our own provider: " + e.getMessage());
        }
    }

    @Override
    public SetStage around(Target provider) {
        return own.around(provider);
    }

    @Override
    public SetStage behind(Target core) {
        return own.behind(core);
    }

    @Override
    public StandaloneProvider play(ProviderPlan plan, EnvironmentTime clock, boolean simulation) {
        return own.play(plan, clock, simulation);
    }

    private record OfCore(RelayedCore stage) implements SetStage {
        @Override
        public Target target() {
            return stage.target();
        }

        @Override
        public RelayLog relayLog() {
            return stage.traffic();
        }

        @Override
        public HttpSender recording(HttpSender carrier) {
            return stage.recording(carrier);
        }

        @Override
        public void close() {
            stage.close();
        }
    }

    private record OfProvider(CoreAroundProvider stage) implements SetStage {
        @Override
        public Target target() {
            return stage.target();
        }

        @Override
        public ProviderLink providerLink() {
            return stage.providerLink();
        }

        @Override
        public RelayLog relayLog() {
            return stage.providerLink().traffic();
        }

        @Override
        public HttpSender recording(HttpSender carrier) {
            return stage.recording(carrier);
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
