package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts environments with our reference server and our provider. */
public final class EmbeddedEnvironments implements TestEnvironments {
    @Override
    public TestEnvironment set(EnvironmentSettings settings) {
        return settings.as() == ServerDouble.AGAVE_2_2 ? AgaveDouble.start(settings) : EmbeddedCore.set(settings);
    }

    @Override
    public TestEnvironment startWithIsolated(EnvironmentSettings settings) {
        return IsolatingCore.set(settings);
    }

    @Override
    public TestEnvironments watchedBy(RequestTimeline timeline) {
        return new RelayedEnvironments(this, timeline);
    }

    @Override
    public TestEnvironment around(Target provider) {
        try {
            return CoreAroundProvider.around(provider);
        } catch (IOException e) {
            throw new SetUpException("can't play Core around the provider: " + e.getMessage());
        }
    }

    @Override
    public TestEnvironment aroundOwnProvider() {
        return aroundOwnProvider(null);
    }

    /** @param timeline of all requests; null for none */
    static TestEnvironment aroundOwnProvider(@Nullable RequestTimeline timeline) {
        try {
            return CoreAroundProvider.aroundOwn(timeline);
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
        InetSocketAddress address = Address.of(String.valueOf(played.listen()));
        return new ListenAddress(address.getHostString(), address.getPort()).start(() -> RelayedProvider.start(core));
    }
}
