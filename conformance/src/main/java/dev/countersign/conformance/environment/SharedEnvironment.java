package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.HttpSender;
import org.jspecify.annotations.Nullable;

/** A view of an environment that its owner stops: closing it stops nothing. */
public record SharedEnvironment(TestEnvironment owned) implements TestEnvironment {
    @Override
    public Target target() {
        return owned.target();
    }

    @Override
    public @Nullable ProviderLink providerLink() {
        return owned.providerLink();
    }

    @Override
    public @Nullable RelayLog relayLog() {
        return owned.relayLog();
    }

    @Override
    public HttpSender recording(HttpSender sender) {
        return owned.recording(sender);
    }

    @Override
    public @Nullable HttpSender isolated(HttpSender sender) {
        return owned.isolated(sender);
    }

    @Override
    public void close() {
        // the owner stops it
    }
}
