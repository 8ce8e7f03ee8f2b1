package dev.countersign.server;

import dev.countersign.model.http.BearerTokens;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.time.Timeline;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Keys;
import dev.countersign.model.token.TokenIssuer;
import dev.countersign.model.token.TokenVerifier;
import dev.countersign.server.agave.AgaveJobs;
import dev.countersign.server.description.Description;
import dev.countersign.server.jobs.Applications;
import dev.countersign.server.jobs.PermissionChecks;
import dev.countersign.server.jobs.SharedFolders;
import dev.countersign.server.jobs.Shares;
import dev.countersign.server.providers.RefreshRoutes;
import dev.countersign.server.resources.Callers;
import dev.countersign.server.resources.Core;
import dev.countersign.server.simulation.ClockCoordinator;
import dev.countersign.server.simulation.ServerSimulation;
import dev.countersign.server.simulation.SimulationRoutes;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.security.PrivateKey;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * UCloud/Core on its own port. It has no world until {@link #enter} is called, which requires that world's providers to be
 * registered.
 */
public final class ReferenceServer implements AutoCloseable {
    private final Core core;
    private final Kinds kinds;
    private final Applications applications = new Applications();
    private final AgaveJobs agave;
    private final ServerSimulation simulation;
    private final TokenIssuer issuer;
    private final CoreSettings settings;
    private final Javalin http;

    private ReferenceServer(CoreSettings settings, Timeline given) {
        this.settings = settings;
        ClockCoordinator joint = given instanceof SimulatedClock clock ? new ClockCoordinator(clock) : null;
        Timeline time = joint == null ? given : joint;
        this.core = new Core(time);
        Shares shares = new Shares();
        this.kinds = new Kinds(core, applications, shares);
        this.agave = new AgaveJobs(time, settings.agave());
        this.simulation = new ServerSimulation(
                core,
                kinds.all(),
                kinds.examples(),
                new SharedFolders(core, shares, new PermissionChecks(kinds.jobs(), shares, time)),
                agave,
                joint);
        this.issuer = new TokenIssuer(() -> settings.keys().get().getPrivate());
        this.http = ConventionalServer.start(settings.host(), settings.port(), this::register);
    }

    public static ReferenceServer start(CoreSettings settings, Timeline time) {
        return new ReferenceServer(settings, time);
    }

    /**
     * Registers a provider in the same environment that shares Core's clock.
     *
     * @param key signs Core's tokens for this provider
     * @param refreshToken the provider's login credential
     */
    public void register(String provider, URI url, Supplier<PrivateKey> key, String refreshToken) {
        register(provider, url, key, refreshToken, new ProviderSimulation(url, false));
    }

    /**
     * Registers a provider.
     *
     * @param url the address at which Core calls it
     * @param key signs Core's tokens for this provider
     * @param refreshToken the provider's login credential
     * @param its simulation API; null if it has none that accepts the operator's token
     */
    public void register(
            String provider, URI url, Supplier<PrivateKey> key, String refreshToken, @Nullable ProviderSimulation its) {
        core.providers().register(provider, url, key, refreshToken);
        if (its != null) {
            simulation.include(provider, its.url(), settings.operatorToken(), its.ownClock());
        }
    }

    /**
     * Accepts a provider that calls Core but is never called by it.
     *
     * @param refreshToken the provider's login credential
     */
    public void admit(String provider, String refreshToken) {
        core.providers().admit(provider, refreshToken);
    }

    /** The names of the available worlds. */
    public static List<String> worlds() {
        return ServerSimulation.worldNames();
    }

    /** Resets everything to the initial state of a world. */
    public void enter(String world) {
        simulation.enter(world);
    }

    /** Offers these products; their support is what the providers declare. No worlds are available afterwards. */
    public void furnish(List<ProductReference> products) {
        simulation.furnish(products);
    }

    /**
     * Offers one more product, for one kind of resource, to every workspace; its support is what its provider declares.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public void offer(String kind, ProductReference product) {
        simulation.offer(kind, product);
    }

    /** The applications that jobs can run. */
    public Applications applications() {
        return applications;
    }

    /** Signs an access token. */
    public String issue(AccessToken token) {
        return issuer.issue(token);
    }

    /** The URL of this server for clients on this machine. */
    public URI url() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, http.port()));
    }

    @Override
    public void close() {
        http.stop();
    }

    void register(RoutesConfig routes) {
        Timeline time = core.time();
        BearerTokens tokens = new BearerTokens(
                new TokenVerifier(() -> Keys.publicKey(settings.keys().get()), time));
        Callers callers = new Callers(tokens);
        RefusalStatuses.register(routes);
        kinds.all().register(routes, callers);
        agave.register(routes, tokens);
        new RefreshRoutes(core.providers(), issuer, time).register(routes);
        List<String> others = settings.offersSimulation() ? List.of("agave", "simulation") : List.of("agave");
        new Description(kinds.all().names(), others).register(routes);
        if (settings.offersSimulation()) {
            new SimulationRoutes(simulation, issuer, time, settings.operatorToken()).register(routes);
        }
    }
}
