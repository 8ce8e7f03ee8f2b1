package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.Relay;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Our provider behind an external Core, in real time, with a recording relay in each direction.
 */
public final class RelayedProvider implements TestEnvironment {
    private static final String ANY_PORT = "127.0.0.1:0";
    /** The relay's timeout is long: the Core decides how long it waits for a slow provider. */
    private static final WireLimits PATIENT =
            new WireLimits(Duration.ofMinutes(5), WireLimits.USUAL.headers(), WireLimits.USUAL.body());

    private final Target core;
    private final RelayLog traffic;
    private final Relay beforeCore;
    private final StandaloneProvider provider;
    private final Relay beforeProvider;

    private RelayedProvider(
            Target core, RelayLog traffic, Relay beforeCore, StandaloneProvider provider, Relay beforeProvider) {
        this.core = core;
        this.traffic = traffic;
        this.beforeCore = beforeCore;
        this.provider = provider;
        this.beforeProvider = beforeProvider;
    }

    /**
     * Starts the provider at the address that the target file names.
     *
     * @throws IllegalArgumentException where the file's description of the provider is unusable
     * @throws UncheckedIOException where the address is in use or unavailable
     */
    public static RelayedProvider start(Target core) {
        TargetProvider played = Objects.requireNonNull(core.provider(), "only where a provider is to be played");
        ProviderPlan plan = new ProviderPlan(core.target().url(), played, core.products(), null);
        RelayLog traffic = new RelayLog();
        Relay beforeCore = relay(anyPort(), Direction.PROVIDER_TO_CORE, plan.core(), core.transport(), traffic);
        StandaloneProvider provider = null;
        try {
            provider = StandaloneProvider.start(behind(beforeCore, plan), EnvironmentTime.SYSTEM, true);
            Relay beforeProvider = relay(
                    listen(plan), Direction.CORE_TO_PROVIDER, provider.url(), new HttpTransport(PATIENT), traffic);
            return new RelayedProvider(core, traffic, beforeCore, provider, beforeProvider);
        } catch (RuntimeException problem) {
            if (provider != null) {
                provider.close();
            }
            beforeCore.close();
            throw problem;
        }
    }

    /** The Core, with the simulation API of our provider, which is called without the relays. */
    @Override
    public Target target() {
        Target.Simulation simulation =
                new Target.Simulation(provider.url().resolve("/simulation"), String.valueOf(provider.operatorToken()));
        return core.with(Objects.requireNonNull(core.provider()).runningWith(simulation));
    }

    @Override
    public RelayLog relayLog() {
        return traffic;
    }

    @Override
    public void close() {
        beforeProvider.close();
        provider.close();
        beforeCore.close();
    }

    private static ProviderPlan behind(Relay relay, ProviderPlan plan) {
        TargetProvider played = plan.provider();
        return new ProviderPlan(
                URI.create("http://127.0.0.1:" + relay.port()),
                new TargetProvider(
                        played.id(), ANY_PORT, played.url(), played.refreshToken(), played.coreKey(), played.another()),
                plan.products(),
                plan.simulation());
    }

    private static Relay relay(
            InetSocketAddress address, Direction leg, URI behind, HttpTransport transport, RelayLog traffic) {
        try {
            return Relay.start(address, leg, behind, transport.withoutRepetition(), traffic);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static InetSocketAddress listen(ProviderPlan plan) {
        InetSocketAddress address = Address.of(String.valueOf(plan.provider().listen()));
        return new InetSocketAddress(address.getHostString(), address.getPort());
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
