package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.HttpSender;
import org.jspecify.annotations.Nullable;

/** A view of an environment that its owner stops: closing it stops nothing. */
public record SharedEnvironment(TestEnvironment delegate) implements TestEnvironment {
    @Override
    public Target target() {
        return delegate.target();
    }

    @Override
    public @Nullable ProviderLink providerLink() {
        return delegate.providerLink();
    }

    @Override
    public @Nullable RelayLog relayLog() {
        return delegate.relayLog();
    }

    @Override
    public HttpSender recording(HttpSender sender) {
        return delegate.recording(sender);
    }

    @Override
    public @Nullable HttpSender isolated(HttpSender sender) {
        return delegate.isolated(sender);
    }

    @Override
    public void close() {
        // the owner stops it
    }
}
