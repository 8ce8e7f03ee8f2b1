package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.Relay;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetJobs;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.HttpTransport;
import dev.countersign.conformance.wire.WireLimits;
import dev.countersign.model.jobs.NameAndVersion;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.time.SystemTimeline;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.MockProvider;
import dev.countersign.provider.ProviderSettings;
import dev.countersign.provider.counting.CountingRate;
import dev.countersign.server.CoreSettings;
import dev.countersign.server.ProviderSimulation;
import dev.countersign.server.ReferenceServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Our Core with a provider under test, and a relay in each direction, so that their traffic can be checked. */
public final class CoreAroundProvider implements TestEnvironment {
    private static final String LOCALHOST = "127.0.0.1";
    private static final HttpSender LOCAL = new HttpTransport(WireLimits.USUAL).withoutRepetition();

    /** What runs, last started first. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private final RelayLog traffic = new RelayLog();
    private final Timeline time;
    private final @Nullable RequestTimeline timeline;
    private final ReferenceServer core;
    private final URI coreForProvider;
    private @Nullable URI providerForCore;
    private @Nullable Target target;

    /**
     * Starts Core and the relay before it, and nothing else yet.
     *
     * @param listen the address at which the provider calls Core
     * @param timeline of all requests; null for none
     */
    private CoreAroundProvider(
            InetSocketAddress listen, Timeline time, String operatorToken, @Nullable RequestTimeline timeline)
            throws IOException {
        this.time = time;
        this.timeline = timeline;
        if (time instanceof SystemTimeline system) {
            running.push(system);
        }
        core = started(
                ReferenceServer.start(new CoreSettings(LOCALHOST, 0, CoreAccess.keys(), operatorToken, true), time));
        coreForProvider = relay(listen, Direction.PROVIDER_TO_CORE, core.url(), recording(LOCAL));
    }

    /**
     * Starts our Core for an existing provider. Where the provider's clock can be moved, Core's clock moves with it.
     *
     * @throws IOException where Core can't listen at its address
     */
    public static CoreAroundProvider around(Target provider) throws IOException {
        TargetCore played =
                Objects.requireNonNull(provider.core(), "a target file for a provider has a section 'core'");
        TargetProducts products =
                Objects.requireNonNull(provider.products(), "a target file for a provider names products");
        Target.Simulation simulation = provider.simulation();
        ProviderClock clock = ProviderClock.of(simulation);
        String operatorToken = simulation == null ? CoreAccess.secret() : simulation.token();
        CoreAroundProvider environment = new CoreAroundProvider(
                played.listen() == null ? anyPort() : resolved(played.listen()), clock.together(), operatorToken, null);
        try {
            environment.register(
                    played, provider.target().url(), provider.transport().withoutRepetition(), clock.simulation());
            environment.core.furnish(
                    products.usable().map(CoreAroundProvider::reference).toList());
            products.kinds().forEach((kind, own) -> own.usable()
                    .forEach(product -> environment.core.offer(kind, reference(product))));
            environment.install(provider.jobs());
            environment.describe(provider, played, operatorToken);
            return environment;
        } catch (IOException | RuntimeException e) {
            environment.close();
            throw e;
        }
    }

    /**
     * Starts our Core with our own provider, which runs in a separate process.
     *
     * @param timeline of all requests; null for none
     */
    public static CoreAroundProvider aroundOwn(@Nullable RequestTimeline timeline) throws IOException {
        String operatorToken = CoreAccess.secret();
        CoreAroundProvider environment =
                new CoreAroundProvider(anyPort(), EnvironmentTime.SIMULATED.start(), operatorToken, timeline);
        try {
            TargetCore played = played();
            ProviderPlan plan = new ProviderPlan(
                    environment.coreForProvider,
                    new TargetProvider(
                            EmbeddedCore.PROVIDER,
                            LOCALHOST + ":0",
                            null,
                            played.refreshToken(),
                            CoreAccess.publicKey(),
                            null),
                    EmbeddedCore.PRODUCTS,
                    new Target.Simulation(environment.core.url().resolve("/simulation"), operatorToken));
            ProviderProcess provider = environment.started(ProviderProcess.start(plan, EnvironmentTime.SIMULATED));
            environment.register(
                    played, provider.url(), environment.recording(LOCAL), new ProviderSimulation(provider.url(), true));
            environment.enterEmptyWorld(played, operatorToken);
            return environment;
        } catch (IOException | RuntimeException e) {
            environment.close();
            throw e;
        }
    }

    /**
     * Starts our Core with our own provider in this JVM, and something else in between.
     *
     * @param beforeProvider the address that Core calls instead of the provider's own
     * @param beforeCore the address that the provider calls instead of Core's own
     */
    public static CoreAroundProvider embedded(UnaryOperator<URI> beforeProvider, UnaryOperator<URI> beforeCore)
            throws IOException {
        String operatorToken = CoreAccess.secret();
        Timeline time = EnvironmentTime.SIMULATED.start();
        CoreAroundProvider environment = new CoreAroundProvider(anyPort(), time, operatorToken, null);
        TargetCore played = played();
        MockProvider provider = environment.started(MockProvider.start(
                new ProviderSettings(
                        EmbeddedCore.PROVIDER,
                        LOCALHOST,
                        0,
                        beforeCore.apply(environment.coreForProvider),
                        played.refreshToken(),
                        CoreAccess::publicKey,
                        operatorToken,
                        CountingRate.USUAL),
                time));
        environment.register(
                played, beforeProvider.apply(provider.url()), LOCAL, new ProviderSimulation(provider.url(), false));
        environment.enterEmptyWorld(played, operatorToken);
        return environment;
    }

    @Override
    public Target target() {
        return Objects.requireNonNull(target, "set when the environment starts");
    }

    @Override
    public ProviderLink providerLink() {
        return new ProviderLink(Objects.requireNonNull(providerForCore, "set when the environment starts"), traffic);
    }

    @Override
    public @Nullable RelayLog relayLog() {
        return timeline == null ? null : traffic;
    }

    @Override
    public HttpSender recording(HttpSender sender) {
        return timeline == null ? sender : timeline.recording(sender, time);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("can't be closed", e);
            }
        }
    }

    private void register(
            TargetCore played, URI provider, HttpSender transport, @Nullable ProviderSimulation simulation)
            throws IOException {
        providerForCore = relay(anyPort(), Direction.CORE_TO_PROVIDER, provider, transport);
        core.register(played.provider(), providerForCore, played::key, played.refreshToken(), simulation);
    }

    /** Installs the applications of the target file in our Core. */
    private void install(TargetJobs jobs) {
        core.applications().installContainer(name(jobs.application()));
        if (jobs.virtualMachine() != null) {
            core.applications().installVirtualMachine(name(jobs.virtualMachine()));
        }
    }

    private static NameAndVersion name(TargetJobs.Application application) {
        return new NameAndVersion(application.name(), application.version());
    }

    private void enterEmptyWorld(TargetCore played, String operatorToken) {
        core.enter("empty");
        Target described = new Target(
                        new Target.Description("Countersign mock provider", CoreAccess.version(), core.url()),
                        new CoreAccess(core).users(),
                        EmbeddedCore.PRODUCTS,
                        simulation(operatorToken),
                        EmbeddedCore.DEADLINE)
                .with(EmbeddedCore.JOBS);
        target = described.around(played);
    }

    private void describe(Target provider, TargetCore played, String operatorToken) {
        Target described = new Target(
                new Target.Description(
                        provider.target().name(), provider.target().version(), core.url()),
                List.of(TargetCore.PROFILE),
                new CoreAccess(core).users(),
                provider.products(),
                simulation(operatorToken),
                provider.deadline(),
                provider.without(),
                provider.accept());
        TargetLimits limits = provider.limits();
        target = described
                .within(limits == null ? null : limits.ofCreation())
                .with(provider.jobs())
                .around(played);
    }

    private Target.Simulation simulation(String operatorToken) {
        return new Target.Simulation(core.url().resolve("/simulation"), operatorToken);
    }

    private URI relay(InetSocketAddress address, Direction leg, URI behind, HttpSender transport) throws IOException {
        Relay relay = started(Relay.start(address, leg, behind, transport, traffic));
        return URI.create("http://%s:%d".formatted(LOCALHOST, relay.port()));
    }

    private <T extends AutoCloseable> T started(T server) {
        running.push(server);
        return server;
    }

    private static TargetCore played() {
        return new TargetCore(
                EmbeddedCore.PROVIDER,
                ResourceKinds.names(),
                null,
                null,
                CoreAccess.keys().getPrivate(),
                CoreAccess.secret());
    }

    private static ProductReference reference(TargetProduct product) {
        return new ProductReference(product.id(), product.category(), product.provider());
    }

    private static InetSocketAddress resolved(String listen) {
        InetSocketAddress address = Address.of(listen);
        return new InetSocketAddress(address.getHostString(), address.getPort());
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
