package dev.countersign.conformance.stage;

import dev.countersign.conformance.relay.Leg;
import dev.countersign.conformance.relay.Relay;
import dev.countersign.conformance.relay.Traffic;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.Carrier;
import dev.countersign.conformance.wire.Transport;
import dev.countersign.conformance.wire.WireLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/**
 * Our provider behind a Core that runs elsewhere, in real time, with a recording relay in each direction.
 */
public final class WatchedProvider implements AutoCloseable {
    private static final String ANY_PORT = "127.0.0.1:0";
    /** The relay's timeout is long: the Core decides how long it waits for a slow provider. */
    private static final WireLimits PATIENT =
            new WireLimits(Duration.ofMinutes(5), WireLimits.USUAL.headers(), WireLimits.USUAL.body());

    private final Traffic traffic;
    private final Relay beforeCore;
    private final PlayedProvider provider;
    private final Relay beforeProvider;

    private WatchedProvider(Traffic traffic, Relay beforeCore, PlayedProvider provider, Relay beforeProvider) {
        this.traffic = traffic;
        this.beforeCore = beforeCore;
        this.provider = provider;
        this.beforeProvider = beforeProvider;
    }

    /**
     * Starts it at the address of the plan.
     *
     * @param toCore calls Core
     * @throws IllegalArgumentException where the plan is unusable
     * @throws UncheckedIOException where the address is in use or unavailable
     */
    public static WatchedProvider start(ProviderPlan plan, Carrier toCore) {
        Traffic traffic = new Traffic();
        Relay beforeCore = relay(anyPort(), Leg.PROVIDER_TO_CORE, plan.core(), toCore, traffic);
        PlayedProvider provider = null;
        try {
            provider = PlayedProvider.start(behind(beforeCore, plan), StageTime.SYSTEM, true);
            Relay beforeProvider =
                    relay(listen(plan), Leg.CORE_TO_PROVIDER, provider.url(), new Transport(PATIENT), traffic);
            return new WatchedProvider(traffic, beforeCore, provider, beforeProvider);
        } catch (RuntimeException problem) {
            if (provider != null) {
                provider.close();
            }
            beforeCore.close();
            throw problem;
        }
    }

    /** Its simulation API, which is reached past the relays. */
    public Target.Simulation simulation() {
        return new Target.Simulation(provider.url().resolve("/simulation"), String.valueOf(provider.operatorToken()));
    }

    /** The traffic between Core and the provider. */
    public Traffic traffic() {
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

    private static Relay relay(InetSocketAddress address, Leg leg, URI behind, Carrier carrier, Traffic traffic) {
        try {
            return Relay.start(address, leg, behind, carrier, traffic);
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
