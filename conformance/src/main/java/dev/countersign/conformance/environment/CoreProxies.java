package dev.countersign.conformance.environment;

import dev.countersign.model.edge.EdgeProxy;
import dev.countersign.model.time.Timeline;
import dev.countersign.server.dialect.CoreDouble;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The proxies before our Core, and between it and its providers, where it is a double of another server. */
final class CoreProxies implements AutoCloseable {
    private static final String LOCALHOST = "127.0.0.1";

    private final Deque<EdgeProxy> proxies = new ArrayDeque<>();
    private final EnvironmentSettings settings;
    private final @Nullable CoreDouble imitation;

    CoreProxies(EnvironmentSettings settings, Timeline time) {
        this.settings = settings;
        this.imitation = settings.as() == null ? null : settings.as().core(time);
    }

    /** The host at which Core itself listens: that of the settings, unless there is a proxy before it. */
    String host() {
        return imitation == null ? settings.host() : LOCALHOST;
    }

    /** 0 for any free port. */
    int port() {
        return imitation == null ? settings.port() : 0;
    }

    /** The address at which users and providers reach Core. */
    URI before(URI core) {
        return imitation == null
                ? core
                : started(EdgeProxy.start(settings.host(), settings.port(), core, imitation.towardsCallers()));
    }

    /** The address at which Core reaches a provider. */
    URI towards(URI provider) {
        return imitation == null
                ? provider
                : started(EdgeProxy.start(LOCALHOST, 0, provider, imitation.towardsProviders()));
    }

    @Override
    public void close() {
        proxies.forEach(EdgeProxy::close);
    }

    private URI started(EdgeProxy proxy) {
        proxies.push(proxy);
        return proxy.url();
    }
}
