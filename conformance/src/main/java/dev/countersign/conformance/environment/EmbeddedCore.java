package dev.countersign.conformance.environment;

import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKinds;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetJobs;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.target.TargetProvider;
import dev.countersign.model.time.SystemTimeline;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.MockProvider;
import dev.countersign.provider.ProviderSettings;
import dev.countersign.provider.counting.CountingRate;
import dev.countersign.server.CoreSettings;
import dev.countersign.server.ReferenceServer;
import dev.countersign.server.agave.ServiceDialect;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Our Core and our provider, each listening on its own port. They call each other over HTTP, as other implementations do. */
public final class EmbeddedCore implements TestEnvironment {
    static final String PROVIDER = "example";
    private static final String ANOTHER_PROVIDER = "another";
    private static final String CATEGORY = "example-compute";
    static final Duration DEADLINE = Duration.ofMinutes(10);
    /** The products of the empty world. */
    static final TargetProducts PRODUCTS = new TargetProducts(
                    product("example-compute"),
                    product("example-backwards"),
                    product("example-compute"),
                    product("example-not-granted"),
                    product("example-backwards"))
            .with(ResourceKinds.documentedProducts());

    static final TargetJobs JOBS = new TargetJobs(
            TargetJobs.DOCUMENTED.application(),
            new TargetJobs.Application("acme-virtual-machine", "1.0.0"),
            TargetJobs.DOCUMENTED.share());

    private final EnvironmentSettings settings;
    private final Secrets secrets;
    private final Timeline time;
    private final ReferenceServer core;
    private final MockProvider provider;
    private final CoreProxies edges;
    private final URI url;
    /** Null until it is asked for, since its tokens take a while to sign. */
    private @Nullable Target target;

    private EmbeddedCore(
            EnvironmentSettings settings,
            Secrets secrets,
            Timeline time,
            ReferenceServer core,
            MockProvider provider,
            CoreProxies edges,
            URI url) {
        this.settings = settings;
        this.secrets = secrets;
        this.time = time;
        this.core = core;
        this.provider = provider;
        this.edges = edges;
        this.url = url;
    }

    /** Generates the keys, which take longest, in the background. Without it, an environment waits for them when it starts. */
    public static void prepare() {
        Thread keys = new Thread(CoreAccess::keys, "keys");
        keys.setDaemon(true);
        keys.start();
    }

    /**
     * Starts both servers and creates the world.
     *
     * @throws IllegalArgumentException where the world is unknown
     */
    public static EmbeddedCore set(EnvironmentSettings settings) {
        return set(settings, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * Starts both servers, with something else in between.
     *
     * @param beforeCore the address that the provider calls instead of Core's own
     * @param beforeProvider the address that Core calls instead of the provider's own
     */
    public static EmbeddedCore set(
            EnvironmentSettings settings, UnaryOperator<URI> beforeCore, UnaryOperator<URI> beforeProvider) {
        return set(settings, settings.time().start(), beforeCore, beforeProvider);
    }

    /** The same, with a given timeline. */
    static EmbeddedCore set(
            EnvironmentSettings settings,
            Timeline time,
            UnaryOperator<URI> beforeCore,
            UnaryOperator<URI> beforeProvider) {
        return set(settings, Secrets.fresh(), time, beforeCore, beforeProvider);
    }

    private static EmbeddedCore set(
            EnvironmentSettings settings,
            Secrets secrets,
            Timeline time,
            UnaryOperator<URI> beforeCore,
            UnaryOperator<URI> beforeProvider) {
        if (!ReferenceServer.worlds().contains(settings.world())) {
            throw new IllegalArgumentException(
                    "there is no world '%s', only %s".formatted(settings.world(), ReferenceServer.worlds()));
        }
        CoreProxies edges = new CoreProxies(settings, time);
        ReferenceServer core = ReferenceServer.start(
                new CoreSettings(
                        edges.host(),
                        edges.port(),
                        CoreAccess::keys,
                        secrets.operatorToken(),
                        settings.simulation(),
                        ServiceDialect.valueOf(settings.dialect().name())),
                time);
        URI url = edges.before(core.url());
        MockProvider provider = MockProvider.start(
                new ProviderSettings(
                        PROVIDER,
                        "127.0.0.1",
                        0,
                        beforeCore.apply(url),
                        secrets.refreshToken(),
                        CoreAccess::publicKey,
                        secrets.operatorToken(),
                        CountingRate.USUAL),
                time);
        core.admit(ANOTHER_PROVIDER, secrets.refreshTokenOfAnother());
        core.register(
                PROVIDER,
                edges.towards(beforeProvider.apply(provider.url())),
                () -> CoreAccess.keys().getPrivate(),
                secrets.refreshToken());
        core.enter(settings.world());
        return new EmbeddedCore(settings, secrets, time, core, provider, edges, url);
    }

    /** Starts an isolated instance: same settings but any free port, and its own time. It accepts the same tokens. */
    public EmbeddedCore isolatedInstance() {
        return set(
                settings.atAnyPort(),
                secrets,
                settings.time().start(),
                UnaryOperator.identity(),
                UnaryOperator.identity());
    }

    /** The address of our Core. */
    public URI url() {
        return url;
    }

    /** Our Core, described as a target, with the tokens of all users, of which some are signed in parallel. */
    @Override
    public synchronized Target target() {
        if (target == null) {
            target = describe();
        }
        return target;
    }

    private Target describe() {
        CoreAccess own = new CoreAccess(core);
        if (settings.as() != null) {
            return imitation(own, settings.as());
        }
        ForkJoinTask<TargetAgave> agave = ForkJoinPool.commonPool().submit(() -> agave(own, settings.dialect()));
        return described(own, url, operatorToken()).with(login()).with(agave.join());
    }

    private Target imitation(CoreAccess own, ServerDouble as) {
        Target.Simulation simulation = operatorToken() == null
                ? null
                : new Target.Simulation(url.resolve("/simulation"), secrets.operatorToken());
        return new Target(
                        new Target.Description("Countersign as " + as, CoreAccess.version(), url),
                        as.profiles(),
                        own.users(),
                        PRODUCTS,
                        simulation,
                        DEADLINE,
                        as.without(),
                        List.of())
                .with(JOBS)
                .with(login());
    }

    private @Nullable String operatorToken() {
        return settings.simulation() ? secrets.operatorToken() : null;
    }

    private TargetProvider login() {
        return new TargetProvider(
                PROVIDER, secrets.refreshToken(), new TargetProvider.Another(secrets.refreshTokenOfAnother()));
    }

    private static Target described(CoreAccess core, URI url, @Nullable String operatorToken) {
        return new Target(
                        new Target.Description("Countersign reference server", CoreAccess.version(), url),
                        core.users(),
                        PRODUCTS,
                        operatorToken == null ? null : new Target.Simulation(url.resolve("/simulation"), operatorToken),
                        DEADLINE)
                .certifiedFor(ResourceKinds.all().stream().map(Profile::profile).toList())
                .with(JOBS);
    }

    private static TargetAgave agave(CoreAccess core, AgaveDialect dialect) {
        return new TargetAgave(
                dialect, person(core, "owner"), person(core, "grantee"), person(core, "stranger"), null, null);
    }

    /** The ids of all resources that our provider runs at the moment. */
    Set<String> running() {
        return provider.running();
    }

    @Override
    public void close() {
        provider.close();
        edges.close();
        core.close();
        if (time instanceof SystemTimeline system) {
            system.close();
        }
    }

    private static TargetAgave.Person person(CoreAccess core, String username) {
        return new TargetAgave.Person(username, core.token(username));
    }

    private static TargetProduct product(String id) {
        return new TargetProduct(id, CATEGORY, PROVIDER);
    }

    /** The credentials of the operator, our provider and another provider. */
    private record Secrets(String operatorToken, String refreshToken, String refreshTokenOfAnother) {
        static Secrets fresh() {
            return new Secrets(CoreAccess.secret(), CoreAccess.secret(), CoreAccess.secret());
        }
    }
}
