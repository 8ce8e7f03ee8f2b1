package dev.countersign.conformance.cli;

import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.EnvironmentTime;
import dev.countersign.conformance.environment.StandaloneProvider;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.relay.RelayLog;
import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.target.ProviderPlan;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.HttpSender;
import org.jspecify.annotations.Nullable;

/** Starts our own servers for commands. */
public interface TestEnvironments {
    /**
     * Starts our Core and our provider, and returns when they accept requests.
     *
     * @throws IllegalArgumentException where the world is unknown
     */
    TestEnvironment set(EnvironmentSettings settings);

    /**
     * The same, with an isolated instance for scenarios that must run alone, where the implementation supports one.
     *
     * @throws IllegalArgumentException where the world is unknown
     */
    default TestEnvironment startWithIsolated(EnvironmentSettings settings) {
        return set(settings);
    }

    /**
     * Starts our Core for an existing provider.
     *
     * @throws SetUpException where Core can't listen at its address
     */
    TestEnvironment around(Target provider);

    /**
     * Starts our provider behind an existing Core, in real time.
     *
     * @throws SetUpException where the provider can't listen at its address
     */
    TestEnvironment behind(Target core);

    /** Starts our provider in a separate process, and our Core for it. */
    TestEnvironment aroundOwnProvider();

    /**
     * Starts our provider for an existing Core, and returns when it accepts requests.
     *
     * @param simulation whether its simulation API is offered
     * @throws IllegalArgumentException where the plan is unusable
     */
    StandaloneProvider play(ProviderPlan plan, EnvironmentTime clock, boolean simulation);

    /** The same, with a timeline of all requests to our own servers, where the implementation supports one. */
    default TestEnvironments watchedBy(RequestTimeline timeline) {
        return this;
    }

    /** A running environment; {@link #close} stops its servers. */
    interface TestEnvironment extends AutoCloseable {
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

        /** A view of this environment; closing it stops nothing. */
        default TestEnvironment shared() {
            TestEnvironment lender = this;
            return new TestEnvironment() {
                @Override
                public Target target() {
                    return lender.target();
                }

                @Override
                public @Nullable ProviderLink providerLink() {
                    return lender.providerLink();
                }

                @Override
                public @Nullable RelayLog relayLog() {
                    return lender.relayLog();
                }

                @Override
                public HttpSender recording(HttpSender sender) {
                    return lender.recording(sender);
                }

                @Override
                public @Nullable HttpSender isolated(HttpSender sender) {
                    return lender.isolated(sender);
                }

                @Override
                public void close() {
                    // the owner stops it
                }
            };
        }

        /** The environment of an existing target, without servers of ours. */
        static TestEnvironment of(Target target) {
            return new TestEnvironment() {
                @Override
                public Target target() {
                    return target;
                }

                @Override
                public void close() {
                    // not started here, so not stopped here
                }
            };
        }
    }
}
