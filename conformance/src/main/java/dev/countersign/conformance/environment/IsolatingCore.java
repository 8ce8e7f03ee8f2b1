package dev.countersign.conformance.environment;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.RedirectingSender;
import org.jspecify.annotations.Nullable;

/** Our Core and our provider, with an isolated instance of both, which starts on its first request. */
public final class IsolatingCore implements TestEnvironment {
    private final EmbeddedCore shared;
    private @Nullable EmbeddedCore isolated;

    private IsolatingCore(EmbeddedCore shared) {
        this.shared = shared;
    }

    /** @throws IllegalArgumentException where the world is unknown */
    public static IsolatingCore set(EnvironmentSettings settings) {
        return new IsolatingCore(EmbeddedCore.set(settings));
    }

    @Override
    public Target target() {
        return shared.target();
    }

    @Override
    public HttpSender isolated(HttpSender sender) {
        return new RedirectingSender(sender, () -> isolatedInstance().url());
    }

    private synchronized EmbeddedCore isolatedInstance() {
        if (isolated == null) {
            isolated = shared.isolatedInstance();
        }
        return isolated;
    }

    @Override
    public synchronized void close() {
        if (isolated != null) {
            isolated.close();
        }
        shared.close();
    }
}
