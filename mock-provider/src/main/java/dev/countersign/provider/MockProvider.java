package dev.countersign.provider;

import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.BearerTokens;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.time.Timeline;
import dev.countersign.model.token.TokenVerifier;
import dev.countersign.provider.api.ProvidedTypes;
import dev.countersign.provider.api.ProviderApi;
import dev.countersign.provider.call.CallLog;
import dev.countersign.provider.call.CallRecorder;
import dev.countersign.provider.core.CoreClient;
import dev.countersign.provider.engine.Admission;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.fault.Faults;
import dev.countersign.provider.fault.FaultyCalls;
import dev.countersign.provider.fault.Pause;
import dev.countersign.provider.simulation.SimulationApi;
import dev.countersign.provider.support.DeclaredSupport;
import io.javalin.Javalin;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/** A provider that an operator controls: it runs resources in time that can be simulated, and reports to Core. */
public final class MockProvider implements AutoCloseable {
    private final ProvidedTypes kinds;
    private final DeclaredSupport support;
    private final Javalin server;
    private final URI url;

    private MockProvider(ProvidedTypes kinds, DeclaredSupport support, Javalin server, URI url) {
        this.kinds = kinds;
        this.support = support;
        this.server = server;
        this.url = url;
    }

    /**
     * Starts a provider that declares no support yet.
     *
     * @param time for verifying tokens and running resources; the caller moves and closes it
     */
    public static MockProvider start(ProviderSettings settings, Timeline time) {
        return start(settings, time, Pause.on(time));
    }

    /**
     * The same for a provider whose clock moves together with others.
     *
     * @param pause lets time pass for all of them
     */
    public static MockProvider start(ProviderSettings settings, Timeline time, Pause pause) {
        var support = new DeclaredSupport();
        var calls = new CallLog();
        var faults = new Faults(settings.provider());
        var core = new CoreClient(settings.core(), settings.refreshToken(), time, faults);
        var admission = new Admission(support, time);
        var kinds = Kinds.all(admission, core, time, settings);
        var tokens = new BearerTokens(new TokenVerifier(settings.coreKey(), time));

        var recorder = new CallRecorder(settings.base(), calls, time);
        var api = new ProviderApi(settings.base(), tokens, support, new FaultyCalls(faults, pause), kinds);
        Javalin server = ConventionalServer.start(settings.host(), settings.port(), routes -> {
            recorder.register(routes);
            api.register(routes);
            if (settings.operatorToken() != null) {
                new SimulationApi(settings.operatorToken(), kinds, support, calls, faults, time).register(routes);
            }
        });
        return new MockProvider(kinds, support, server, settings.url(server.port()));
    }

    /** The URL at which it listens. */
    public URI url() {
        return url;
    }

    /** The ids of all running resources, of every kind. */
    public Set<String> running() {
        return kinds.engines().stream().flatMap(engine -> engine.ids().stream()).collect(Collectors.toSet());
    }

    /**
     * Declares the support for a machine, as an operator could.
     *
     * @param declared anything that can be written as JSON, valid or not
     */
    public void declare(ProductReference product, Object declared) {
        support.declare(Product.Compute.TYPE, product, WireJson.bodies().valueToTree(declared));
    }

    /**
     * Declares the support for a product that resources of a kind use.
     *
     * @param declared anything that can be written as JSON, valid or not
     * @throws IllegalArgumentException where there is no such kind
     */
    public void declare(String kind, ProductReference product, Object declared) {
        support.declare(kinds.productType(kind), product, WireJson.bodies().valueToTree(declared));
    }

    /** Stops the server, and all resources that run. */
    @Override
    public void close() {
        server.stop();
        kinds.engines().forEach(Engine::forgetAll);
    }
}
