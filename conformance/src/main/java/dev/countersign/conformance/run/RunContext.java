package dev.countersign.conformance.run;

import dev.countersign.conformance.dialect.Observations;
import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.relay.ProviderLink;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.WireLimits;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a run know before the first scenario.
 *
 * @param kind null where the run is not about resources
 * @param providerLink null where nobody stands between Core and the provider
 * @param seed where names and numbers that a run makes up come from
 * @param salt what names derive from besides the seed, so that a run does not repeat those of an earlier one at the same server; 0
 *     for the same names
 * @param ioFactory where scenarios meet the target
 * @param state what its scenarios share
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
    /** One without relays, about the profile's own kind of resource. */
    public RunContext(Target target, Profile profile, long seed) {
        this(target, profile, profile instanceof ResourceKind kind ? kind : null, null, seed);
    }

    /** A run with a state of its own, which can't be interrupted. */
    public RunContext(
            Target target,
            Profile profile,
            @Nullable ResourceKind kind,
            @Nullable ProviderLink providerLink,
            long seed,
            IoFactory ioFactory) {
        this(target, profile, kind, providerLink, seed, 0, ioFactory, new RunState());
    }

    /** One of which nothing is kept. */
    public RunContext(
            Target target,
            Profile profile,
            @Nullable ResourceKind kind,
            @Nullable ProviderLink providerLink,
            long seed) {
        this(target, profile, kind, providerLink, seed, IoFactory.live(WireLimits.USUAL));
    }

    /** A copy with other names. */
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
