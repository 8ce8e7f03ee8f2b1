package dev.countersign.conformance.environment;

import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.HttpSender;
import org.jspecify.annotations.Nullable;

/** The running servers that a target consists of; {@link #close} stops those that were started for it. */
public interface TestEnvironment extends AutoCloseable {
    /** The target that users call. */
    Target target();

    /** The provider under certification, and its traffic with Core; null where Core is certified. */
    default @Nullable ProviderLink providerLink() {
        return null;
    }

    /** The traffic between Core and the provider, whichever is certified; null where it is not recorded. */
    default @Nullable RelayLog relayLog() {
        return null;
    }

    /** Wraps a sender so that its requests are recorded in the timeline, where there is one. */
    default HttpSender recording(HttpSender sender) {
        return sender;
    }

    /**
     * A sender that redirects requests for the target to an isolated instance with the same settings, for scenarios that
     * must run alone; null where there is none.
     */
    default @Nullable HttpSender isolated(HttpSender sender) {
        return null;
    }

    @Override
    void close();
}
