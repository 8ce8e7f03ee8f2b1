package dev.countersign.conformance.run;

import dev.countersign.conformance.dialect.Observations;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.WireLimits;
import org.jspecify.annotations.Nullable;

/**
 * The context of a run: what its steps know before the first scenario.
 *
 * @param kind null if the run is not about resources
 * @param providerLink null if there is no relay between Core and the provider
 * @param seed of generated names and numbers
 * @param salt varies generated names besides the seed, so that a run does not repeat those of an earlier one at the same server;
 *     0 for the same names
 * @param ioFactory creates the I/O of scenarios with the target
 * @param state shared by its scenarios
 */
public record RunContext(
        Target target,
        Profile profile,
        @Nullable ResourceKind kind,
        @Nullable ProviderLink providerLink,
        long seed,
        long salt,
        IoFactory ioFactory,
        RunState state) {
    /** A run without relays, about the profile's own kind of resource. */
    public RunContext(Target target, Profile profile, long seed) {
        this(target, profile, profile instanceof ResourceKind kind ? kind : null, null, seed);
    }

    /** A run with a state of its own, which can't be cancelled. */
    public RunContext(
            Target target,
            Profile profile,
            @Nullable ResourceKind kind,
            @Nullable ProviderLink providerLink,
            long seed,
            IoFactory ioFactory) {
        this(target, profile, kind, providerLink, seed, 0, ioFactory, new RunState());
    }

    /** A run that is not recorded. */
    public RunContext(
            Target target,
            Profile profile,
            @Nullable ResourceKind kind,
            @Nullable ProviderLink providerLink,
            long seed) {
        this(target, profile, kind, providerLink, seed, IoFactory.live(WireLimits.USUAL));
    }

    /** A copy with other generated names. */
    public RunContext with(long otherSalt) {
        return new RunContext(target, profile, kind, providerLink, seed, otherSalt, ioFactory, state);
    }

    public CreationCounter creations() {
        return state.creations();
    }

    public ChargeCounter charged() {
        return state.charged();
    }

    public Observations observations() {
        return state.observations();
    }

    public Cancellation cancellation() {
        return state.cancellation();
    }

    public TargetPermits permits() {
        return state.permits();
    }

    public EvidenceLog evidence() {
        return state.evidence();
    }
}
