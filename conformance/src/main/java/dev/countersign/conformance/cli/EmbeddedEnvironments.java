package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.CoreAroundProvider;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.RealAgave;
import dev.countersign.conformance.environment.RealServer;
import dev.countersign.conformance.environment.RelayedProvider;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.RedirectingSender;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts environments with our reference server and our provider. */
final class EmbeddedEnvironments implements TestEnvironments {
    @Override
    public TestEnvironment set(EnvironmentSettings settings) {
        if (settings.as() == RealServer.AGAVE_2_2) {
            RealAgave agave = RealAgave.start(settings);
            return new Standing(agave.target(), agave::close);
        }
        EmbeddedCore environment = EmbeddedCore.set(settings);
        return new Standing(environment.target(), environment::close);
    }

    @Override
    public TestEnvironment startWithIsolated(EnvironmentSettings settings) {
        return new WithIsolatedInstance(EmbeddedCore.set(settings));
    }

    @Override
    public TestEnvironments watchedBy(RequestTimeline timeline) {
        return new RelayedEnvironments(this, timeline);
    }

    @Override
    public TestEnvironment around(Target provider) {
        try {
            return new OfProvider(CoreAroundProvider.around(provider));
        } catch (IOException e) {
            throw new SetUpException("can't play Core around the provider: " + e.getMessage());
        }
    }

    @Override
    public TestEnvironment aroundOwnProvider() {
        try {
            return new OfProvider(CoreAroundProvider.aroundOwn());
        } catch (IOException e) {
            throw new SetUpException("can't play Core around our own provider: " + e.getMessage());
        }
    }

    @Override
    public StandaloneProvider play(ProviderPlan plan, EnvironmentTime clock, boolean simulation) {
        return StandaloneProvider.start(plan, clock, simulation);
    }

    @Override
    public TestEnvironment behind(Target core) {
        TargetProvider played = Objects.requireNonNull(core.provider(), "only where a provider is to be played");
        ProviderPlan plan = new ProviderPlan(core.target().url(), played, core.products(), null);
        InetSocketAddress address = Address.of(String.valueOf(played.listen()));
        RelayedProvider provider = new ListenAddress(address.getHostString(), address.getPort())
                .start(() -> RelayedProvider.start(plan, core.transport()));
        return new Behind(core, provider);
    }

    /** An existing Core, with our provider behind it. */
    private record Behind(Target core, RelayedProvider provider) implements TestEnvironment {
        @Override
        public Target target() {
            return core.with(Objects.requireNonNull(core.provider()).runningWith(provider.simulation()));
        }

        @Override
        public RelayLog relayLog() {
            return provider.traffic();
        }

        @Override
        public void close() {
            provider.close();
        }
    }

    /** A server that runs until it is closed, without relays or an isolated instance. */
    private record Standing(Target target, Runnable end) implements TestEnvironment {
        @Override
        public void close() {
            end.run();
        }
    }

    /** Starts the isolated instance on its first request. */
    private static final class WithIsolatedInstance implements TestEnvironment {
        private final EmbeddedCore environment;
        private @Nullable EmbeddedCore isolated;

        WithIsolatedInstance(EmbeddedCore environment) {
            this.environment = environment;
        }

        @Override
        public Target target() {
            return environment.target();
        }

        @Override
        public HttpSender isolated(HttpSender sender) {
            return new RedirectingSender(sender, () -> isolatedInstance().url());
        }

        private synchronized EmbeddedCore isolatedInstance() {
            if (isolated == null) {
                isolated = environment.isolatedInstance();
            }
            return isolated;
        }

        @Override
        public synchronized void close() {
            if (isolated != null) {
                isolated.close();
            }
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
        public void close() {
            environment.close();
        }
    }
}
