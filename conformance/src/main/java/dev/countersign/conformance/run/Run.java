package dev.countersign.conformance.run;

import dev.countersign.conformance.dialect.Observations;
import dev.countersign.conformance.recording.Medium;
import dev.countersign.conformance.relay.Between;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.WireLimits;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a run know before the first scenario.
 *
 * @param kind null where the run is not about resources
 * @param between null where nobody stands between Core and the provider
 * @param seed where names and numbers that a run makes up come from
 * @param medium where scenarios meet the target
 * @param creations what the whole certification has created so far
 * @param observations take what the documents leave open
 * @param earlyEnd lets it be interrupted
 * @param permits let scenarios use the target
 */
public record Run(
        Target target,
        Profile profile,
        @Nullable ResourceKind kind,
        @Nullable Between between,
        long seed,
        Medium medium,
        Creations creations,
        Observations observations,
        EarlyEnd earlyEnd,
        TargetPermits permits) {
    /** One whose scenarios are limited by whoever runs them. */
    public Run(
            Target target,
            Profile profile,
            @Nullable ResourceKind kind,
            @Nullable Between between,
            long seed,
            Medium medium,
            Creations creations,
            Observations observations,
            EarlyEnd earlyEnd) {
        this(target, profile, kind, between, seed, medium, creations, observations, earlyEnd, TargetPermits.UNLIMITED);
    }

    /** One without relays, about the profile's own kind of resource. */
    public Run(Target target, Profile profile, long seed) {
        this(target, profile, profile instanceof ResourceKind kind ? kind : null, null, seed);
    }

    /** One that is a certification of its own, and that nobody interrupts. */
    public Run(
            Target target,
            Profile profile,
            @Nullable ResourceKind kind,
            @Nullable Between between,
            long seed,
            Medium medium) {
        this(target, profile, kind, between, seed, medium, new Creations(), new Observations(), new EarlyEnd());
    }

    /** One of which nothing is kept. */
    public Run(Target target, Profile profile, @Nullable ResourceKind kind, @Nullable Between between, long seed) {
        this(target, profile, kind, between, seed, Medium.live(WireLimits.USUAL));
    }
}
