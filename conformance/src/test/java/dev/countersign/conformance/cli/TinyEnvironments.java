package dev.countersign.conformance.cli;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.environment.TestEnvironment;
import dev.countersign.conformance.environment.TestEnvironments;
import dev.countersign.conformance.run.AcmeCore;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that responds to everything with one status, in place of our own servers. */
final class TinyEnvironments implements TestEnvironments, TestEnvironment {
    final List<EnvironmentSettings> set = new ArrayList<>();
    /** The time setting of each provider that was started. */
    final List<EnvironmentTime> played = new ArrayList<>();

    private final HttpServer server;
    private final @Nullable TargetAgave jobs;

    TinyEnvironments(int status) {
        this(status, null);
    }

    /** @param jobs described in the target; null for none */
    TinyEnvironments(int status, @Nullable TargetAgave jobs) {
        this.jobs = jobs;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.createContext("/simulation", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
            exchange.close();
        });
        server.start();
    }

    @Override
    public TestEnvironment set(EnvironmentSettings settings) {
        set.add(settings);
        return this;
    }

    @Override
    public TestEnvironment around(Target provider) {
        return this;
    }

    @Override
    public StandaloneProvider play(ProviderPlan plan, EnvironmentTime clock, boolean simulation) {
        played.add(clock);
        return StandaloneProvider.start(plan, clock, simulation);
    }

    @Override
    public TestEnvironment behind(Target core) {
        return this;
    }

    @Override
    public TestEnvironment aroundOwnProvider() {
        return this;
    }

    @Override
    public Target target() {
        Target target = new Target(
                        new Target.Description("Tiny Core", "1", url()),
                        AcmeCore.TARGET.users(),
                        AcmeCore.TARGET.products(),
                        new Target.Simulation(url().resolve("/simulation"), "secret-of-operator"),
                        AcmeCore.TARGET.deadline())
                .certifiedFor(AcmeCore.TARGET.profiles());
        return jobs == null ? target : target.with(jobs);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
