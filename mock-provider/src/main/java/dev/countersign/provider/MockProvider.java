package dev.countersign.provider;

import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.BearerTokens;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.time.Timeline;
import dev.countersign.model.token.TokenVerifier;
import dev.countersign.provider.api.ProviderApi;
import dev.countersign.provider.call.CallLog;
import dev.countersign.provider.call.CallRecorder;
import dev.countersign.provider.core.CoreClient;
import dev.countersign.provider.counting.CountingEngine;
import dev.countersign.provider.engine.Admission;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.fault.Faults;
import dev.countersign.provider.fault.FaultyCalls;
import dev.countersign.provider.fault.Pause;
import dev.countersign.provider.jobs.JobEngine;
import dev.countersign.provider.simulation.SimulationApi;
import dev.countersign.provider.support.DeclaredSupport;
import io.javalin.Javalin;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A provider of resources that does what it is told: it runs them in time that can be simulated, and tells Core. */
public final class MockProvider implements AutoCloseable {
    private final List<Engine<?>> engines;
    private final DeclaredSupport support;
    private final Javalin server;
    private final URI url;

    private MockProvider(List<Engine<?>> engines, DeclaredSupport support, Javalin server, URI url) {
        this.engines = engines;
        this.support = support;
        this.server = server;
        this.url = url;
    }

    /**
     * Starts a provider that declares no support yet.
     *
     * @param time by which it judges tokens and runs resources; it is left to the caller to move and to close
     */
    public static MockProvider start(ProviderSettings settings, Timeline time) {
        return start(settings, time, Pause.on(time));
    }

    /**
     * The same for one whose clock moves together with those of others.
     *
     * @param pause lets time pass for all of them
     */
    public static MockProvider start(ProviderSettings settings, Timeline time, Pause pause) {
        var support = new DeclaredSupport();
        var calls = new CallLog();
        var faults = new Faults(settings.provider());
        var core = new CoreClient(settings.core(), settings.refreshToken(), time, faults);
        var admission = new Admission(support, time);
        var counting = new CountingEngine(admission, core, time, settings.rate());
        var running = new JobEngine(admission, core, time, settings.times());
        var tokens = new BearerTokens(new TokenVerifier(settings.coreKey(), time));
        List<Engine<?>> engines = List.of(counting, running);

        var recorder = new CallRecorder(settings.base(), calls, time);
        var api = new ProviderApi(
                settings.base(),
                tokens,
                support,
                new FaultyCalls(faults, pause),
                List.of(Kinds.example(counting), Kinds.jobs(running)));
        Javalin server = ConventionalServer.start(settings.host(), settings.port(), routes -> {
            recorder.register(routes);
            api.register(routes);
            if (settings.operatorToken() != null) {
                new SimulationApi(settings.operatorToken(), engines, support, calls, faults, time).register(routes);
            }
        });
        return new MockProvider(engines, support, server, settings.url(server.port()));
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    /** The ids of everything that runs here, of whatever kind. */
    public Set<String> running() {
        return engines.stream().flatMap(engine -> engine.ids().stream()).collect(Collectors.toSet());
    }

    /**
     * Declares what is supported on a product, as an operator could.
     *
     * @param declared anything that can be written as JSON, right or wrong
     */
    public void declare(ProductReference product, Object declared) {
        support.declare(product, WireJson.bodies().valueToTree(declared));
    }

    /** Stops listening, and everything that runs. */
    @Override
    public void close() {
        server.stop();
        engines.forEach(Engine::forgetAll);
    }
}
