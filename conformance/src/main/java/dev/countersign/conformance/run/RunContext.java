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
 * @param between null where nobody stands between Core and the provider
 * @param seed where names and numbers that a run makes up come from
 * @param salt what names derive from besides the seed, so that a run does not repeat those of an earlier one at the same server; 0
 *     for the same names
 * @param medium where scenarios meet the target
 * @param state what its scenarios share
 */
public record RunContext(
        Target target,
        Profile profile,
        @Nullable ResourceKind kind,
        @Nullable ProviderLink between,
        long seed,
        long salt,
        IoFactory medium,
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
            @Nullable ProviderLink between,
            long seed,
            IoFactory medium) {
        this(target, profile, kind, between, seed, 0, medium, new RunState());
    }

    /** One of which nothing is kept. */
    public RunContext(
            Target target, Profile profile, @Nullable ResourceKind kind, @Nullable ProviderLink between, long seed) {
        this(target, profile, kind, between, seed, IoFactory.live(WireLimits.USUAL));
    }

    /** A copy with other names. */
    public RunContext with(long otherSalt) {
        return new RunContext(target, profile, kind, between, seed, otherSalt, medium, state);
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

    public Cancellation earlyEnd() {
        return state.earlyEnd();
    }

    public TargetPermits permits() {
        return state.permits();
    }

    public EvidenceLog evidence() {
        return state.evidence();
    }
}
