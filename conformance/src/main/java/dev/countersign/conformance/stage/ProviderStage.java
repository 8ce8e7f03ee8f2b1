package dev.countersign.conformance.stage;

import dev.countersign.conformance.relay.Between;
import dev.countersign.conformance.relay.Leg;
import dev.countersign.conformance.relay.Relay;
import dev.countersign.conformance.relay.Traffic;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetJobs;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.contract.time.Timeline;
import dev.countersign.contract.token.Keys;
import dev.countersign.provider.MockProvider;
import dev.countersign.provider.ProviderSettings;
import dev.countersign.provider.counting.CountingRate;
import dev.countersign.server.CoreSettings;
import dev.countersign.server.ReferenceServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Our Core around a provider, with a relay in each direction, so that what passes between them can be judged. */
public final class ProviderStage implements AutoCloseable {
    private static final String PROVIDER = "example";
    private static final String CATEGORY = "example-compute";
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final ReferenceServer core;
    private final Relay toCore;
    private final MockProvider provider;
    private final Relay toProvider;
    private final Between between;
    private final Target target;

    private ProviderStage(Timeline time, UnaryOperator<URI> beforeProvider, UnaryOperator<URI> beforeCore)
            throws IOException {
        String operatorToken = OwnCore.secret();
        String refreshToken = OwnCore.secret();
        KeyPair providerKeys = Keys.generate();
        Traffic traffic = new Traffic();
        core = ReferenceServer.start(new CoreSettings("127.0.0.1", 0, Keys.generate(), operatorToken, true), time);
        toCore = Relay.start(anyPort(), Leg.PROVIDER_TO_CORE, core.url(), traffic);
        provider = MockProvider.start(
                new ProviderSettings(
                        PROVIDER,
                        "127.0.0.1",
                        0,
                        beforeCore.apply(url(toCore)),
                        refreshToken,
                        Keys.publicKey(providerKeys),
                        operatorToken,
                        CountingRate.USUAL),
                time);
        toProvider = Relay.start(anyPort(), Leg.CORE_TO_PROVIDER, beforeProvider.apply(provider.url()), traffic);
        between = new Between(url(toProvider), traffic);
        core.register(PROVIDER, url(toProvider), providerKeys.getPrivate(), refreshToken);
        core.enter("empty");
        target = new Target(
                        new Target.Description("Countersign mock provider", OwnCore.version(), core.url()),
                        new OwnCore(core).users(),
                        new TargetProducts(
                                product("example-compute"),
                                product("example-backwards"),
                                product("example-compute"),
                                product("example-not-granted"),
                                product("example-backwards")),
                        new Target.Simulation(core.url().resolve("/simulation"), operatorToken),
                        DEADLINE)
                .with(new TargetJobs(
                        TargetJobs.DOCUMENTED.application(),
                        new TargetJobs.Application("acme-virtual-machine", "1.0.0"),
                        TargetJobs.DOCUMENTED.share()))
                .around(new TargetCore(
                        PROVIDER, List.of("example", "jobs"), null, null, providerKeys.getPrivate(), refreshToken));
    }

    public static ProviderStage around(Target provider) throws IOException {
        if (provider.core() == null) {
            throw new IOException("todo");
        }
        return aroundOwn();
    }

    public static ProviderStage aroundOwn() throws IOException {
        return embedded(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * Starts our own provider in this JVM, with something standing before it.
     *
     * @param beforeProvider where Core shall call instead of the provider itself
     * @param beforeCore where the provider shall call instead of Core itself
     */
    public static ProviderStage embedded(UnaryOperator<URI> beforeProvider, UnaryOperator<URI> beforeCore)
            throws IOException {
        return new ProviderStage(StageTime.SIMULATED.start(), beforeProvider, beforeCore);
    }

    public Target target() {
        return target;
    }

    public Between between() {
        return between;
    }

    @Override
    public void close() {
        toProvider.close();
        provider.close();
        toCore.close();
        core.close();
    }

    private static TargetProduct product(String id) {
        return new TargetProduct(id, CATEGORY, PROVIDER);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static URI url(Relay relay) {
        return URI.create("http://127.0.0.1:" + relay.port());
    }
}
