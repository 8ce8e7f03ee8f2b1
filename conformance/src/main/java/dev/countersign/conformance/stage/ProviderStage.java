package dev.countersign.conformance.stage;

import dev.countersign.conformance.relay.Between;
import dev.countersign.conformance.relay.Chronicle;
import dev.countersign.conformance.relay.Leg;
import dev.countersign.conformance.relay.Relay;
import dev.countersign.conformance.relay.Traffic;
import dev.countersign.conformance.target.Address;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetJobs;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.conformance.wire.Carrier;
import dev.countersign.conformance.wire.Transport;
import dev.countersign.conformance.wire.WireLimits;
import dev.countersign.contract.jobs.NameAndVersion;
import dev.countersign.contract.product.ProductReference;
import dev.countersign.contract.time.SystemTimeline;
import dev.countersign.contract.time.Timeline;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our Core around a provider, with a relay in each direction, so that what passes between them can be judged. */
public final class ProviderStage implements AutoCloseable {
    private static final String LOCALHOST = "127.0.0.1";
    private static final Carrier LOCAL = new Transport(WireLimits.USUAL);

    /** What runs, the last first. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private final Traffic traffic = new Traffic();
    private final Timeline time;
    private final Chronicle chronicle;
    private final ReferenceServer core;
    private final URI coreForProvider;
    private @Nullable URI providerForCore;
    private @Nullable Target target;

    /**
     * Starts Core, and nothing else yet.
     *
     * @param listen where Core listens for the provider
     */
    private ProviderStage(InetSocketAddress listen, Timeline time, String operatorToken, Chronicle chronicle)
            throws IOException {
        this.time = time;
        this.chronicle = chronicle;
        if (time instanceof SystemTimeline system) {
            running.push(system);
        }
        core = started(
                ReferenceServer.start(new CoreSettings(LOCALHOST, 0, OwnCore.keys(), operatorToken, true), time));
        coreForProvider = relay(listen, Leg.PROVIDER_TO_CORE, core.url(), noting(LOCAL));
    }

    /**
     * Plays Core around a provider that is there already. Where the provider lets its time be moved, Core's moves with it.
     *
     * @throws IOException where Core can't listen where it is to
     */
    public static ProviderStage around(Target provider) throws IOException {
        TargetCore played =
                Objects.requireNonNull(provider.core(), "a target file for a provider has a section 'core'");
        TargetProducts products =
                Objects.requireNonNull(provider.products(), "a target file for a provider names products");
        Target.Simulation simulation = provider.simulation();
        ProviderClock clock = ProviderClock.of(simulation);
        String operatorToken = simulation == null ? OwnCore.secret() : simulation.token();
        ProviderStage stage = new ProviderStage(
                played.listen() == null ? anyPort() : resolved(played.listen()),
                clock.together(),
                operatorToken,
                new Chronicle());
        try {
            stage.register(played, provider.target().url(), provider.transport(), clock.simulation());
            stage.core.furnish(of(products));
            stage.install(provider.jobs());
            stage.describe(provider, played, operatorToken);
            return stage;
        } catch (IOException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    /** Plays Core around our own provider, which runs as a process of its own. */
    public static ProviderStage aroundOwn() throws IOException {
        return aroundOwn(new Chronicle());
    }

    /** The same, with a chronicle of all that passes. */
    public static ProviderStage aroundOwn(Chronicle chronicle) throws IOException {
        String operatorToken = OwnCore.secret();
        ProviderStage stage = new ProviderStage(anyPort(), StageTime.SIMULATED.start(), operatorToken, chronicle);
        try {
            TargetCore played = played();
            ProviderPlan plan = new ProviderPlan(
                    stage.coreForProvider,
                    new TargetProvider(
                            Stage.PROVIDER, LOCALHOST + ":0", null, played.refreshToken(), OwnCore.publicKey(), null),
                    Stage.PRODUCTS,
                    new Target.Simulation(stage.core.url().resolve("/simulation"), operatorToken));
            ProviderProcess provider = stage.started(ProviderProcess.start(plan, StageTime.SIMULATED));
            stage.register(played, provider.url(), stage.noting(LOCAL), new ProviderSimulation(provider.url(), true));
            stage.enterEmptyWorld(played, operatorToken);
            return stage;
        } catch (IOException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    /**
     * Plays Core around our own provider in this JVM, with something standing before it.
     *
     * @param beforeProvider where Core shall call instead of the provider itself
     * @param beforeCore where the provider shall call instead of Core itself
     */
    public static ProviderStage embedded(UnaryOperator<URI> beforeProvider, UnaryOperator<URI> beforeCore)
            throws IOException {
        String operatorToken = OwnCore.secret();
        Timeline time = StageTime.SIMULATED.start();
        ProviderStage stage = new ProviderStage(anyPort(), time, operatorToken, new Chronicle());
        TargetCore played = played();
        MockProvider provider = stage.started(MockProvider.start(
                new ProviderSettings(
                        Stage.PROVIDER,
                        LOCALHOST,
                        0,
                        beforeCore.apply(stage.coreForProvider),
                        played.refreshToken(),
                        OwnCore::publicKey,
                        operatorToken,
                        CountingRate.USUAL),
                time));
        stage.register(
                played, beforeProvider.apply(provider.url()), LOCAL, new ProviderSimulation(provider.url(), false));
        stage.enterEmptyWorld(played, operatorToken);
        return stage;
    }

    /** What users see of it. */
    public Target target() {
        return Objects.requireNonNull(target, "set with the stage");
    }

    public Between between() {
        return new Between(Objects.requireNonNull(providerForCore, "set with the stage"), traffic);
    }

    /** Has the chronicle tell of what is carried. */
    public Carrier noting(Carrier carrier) {
        return chronicle.noting(carrier, time);
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

    private void register(TargetCore played, URI provider, Carrier transport, @Nullable ProviderSimulation simulation)
            throws IOException {
        providerForCore = relay(anyPort(), Leg.CORE_TO_PROVIDER, provider, transport);
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
                        new Target.Description("Countersign mock provider", OwnCore.version(), core.url()),
                        new OwnCore(core).users(),
                        Stage.PRODUCTS,
                        simulation(operatorToken),
                        Stage.DEADLINE)
                .with(Stage.JOBS);
        target = described.around(played);
    }

    private void describe(Target provider, TargetCore played, String operatorToken) {
        Target described = new Target(
                new Target.Description(
                        provider.target().name(), provider.target().version(), core.url()),
                List.of(TargetCore.PROFILE),
                new OwnCore(core).users(),
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

    private URI relay(InetSocketAddress address, Leg leg, URI behind, Carrier transport) throws IOException {
        Relay relay = started(Relay.start(address, leg, behind, transport, traffic));
        return URI.create("http://%s:%d".formatted(LOCALHOST, relay.port()));
    }

    private <T extends AutoCloseable> T started(T server) {
        running.push(server);
        return server;
    }

    private static TargetCore played() {
        return new TargetCore(
                Stage.PROVIDER,
                List.of("example", "jobs"),
                null,
                null,
                OwnCore.keys().getPrivate(),
                OwnCore.secret());
    }

    private static List<ProductReference> of(TargetProducts products) {
        return Stream.of(products.usual(), products.backwards(), products.forwardOnly(), products.second())
                .filter(Objects::nonNull)
                .distinct()
                .map(ProviderStage::reference)
                .toList();
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
