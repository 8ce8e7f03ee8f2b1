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

/** Where commands get servers of our own from. */
public interface TestEnvironments {
    /**
     * Starts our Core and our provider, and returns when they can be called.
     *
     * @throws IllegalArgumentException where there is no such world
     */
    SetStage set(EnvironmentSettings settings);

    /**
     * The same, with another pair of them for scenarios that can't bear others, where there are means to start one.
     *
     * @throws IllegalArgumentException where there is no such world
     */
    default SetStage startWithIsolated(EnvironmentSettings settings) {
        return set(settings);
    }

    /**
     * Starts our Core around a provider that is there already.
     *
     * @throws SetUpException where Core can't listen where it is to
     */
    SetStage around(Target provider);

    /**
     * Starts our provider behind a Core that is there already, in real time.
     *
     * @throws SetUpException where the provider can't listen where it is to
     */
    SetStage behind(Target core);

    /** Starts our provider as a process of its own, and our Core around it. */
    SetStage aroundOwnProvider();

    /**
     * Starts our provider for a Core that is there already, and returns when it can be called.
     *
     * @param simulation whether its simulation API is offered
     * @throws IllegalArgumentException where the plan can't be followed
     */
    StandaloneProvider play(ProviderPlan plan, EnvironmentTime clock, boolean simulation);

    /** The same, with a chronicle of all that passes between our own servers. */
    default TestEnvironments watchedBy(RequestTimeline chronicle) {
        return this;
    }

    /** Servers that run until they are closed. */
    interface SetStage extends AutoCloseable {
        /** What users see of it. */
        Target target();

        /** The provider that is certified, and what passes between it and Core; null where Core is certified. */
        default @Nullable ProviderLink providerLink() {
            return null;
        }

        /** What passed between Core and the provider, whichever is certified; null where nobody watched. */
        default @Nullable RelayLog relayLog() {
            return null;
        }

        /** Has what is carried noted, where somebody watches. */
        default HttpSender recording(HttpSender carrier) {
            return carrier;
        }

        /**
         * Carries what is addressed to the target to another that is set the same way, for those that can't bear others; null
         * where there is but one.
         */
        default @Nullable HttpSender isolated(HttpSender carrier) {
            return null;
        }

        @Override
        void close();

        /** The same, for somebody who leaves it to others to end it. */
        default SetStage shared() {
            SetStage lender = this;
            return new SetStage() {
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
                public HttpSender recording(HttpSender carrier) {
                    return lender.recording(carrier);
                }

                @Override
                public @Nullable HttpSender isolated(HttpSender carrier) {
                    return lender.isolated(carrier);
                }

                @Override
                public void close() {
                    // it goes on for its next borrower
                }
            };
        }

        /** A target that needs nothing of ours around it. */
        static SetStage of(Target target) {
            return new SetStage() {
                @Override
                public Target target() {
                    return target;
                }

                @Override
                public void close() {
                    // it was there before, and stays
                }
            };
        }
    }
}
