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
 * @param salt goes into the names too, so that no run repeats those of an earlier one at the same server; 0 where they are to be
 *     the same
 * @param medium where scenarios meet the target
 * @param creations what the whole certification has created so far
 * @param charged what it has charged so far
 * @param observations take what the documents leave open
 * @param earlyEnd lets it be interrupted
 */
public record Run(
        Target target,
        Profile profile,
        @Nullable ResourceKind kind,
        @Nullable Between between,
        long seed,
        long salt,
        Medium medium,
        Creations creations,
        ChargedUnits charged,
        Observations observations,
        EarlyEnd earlyEnd) {
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
        this(
                target,
                profile,
                kind,
                between,
                seed,
                0,
                medium,
                new Creations(),
                new ChargedUnits(),
                new Observations(),
                new EarlyEnd());
    }

    /** One of which nothing is kept. */
    public Run(Target target, Profile profile, @Nullable ResourceKind kind, @Nullable Between between, long seed) {
        this(target, profile, kind, between, seed, Medium.live(WireLimits.USUAL));
    }

    /** The same, with other names. */
    public Run with(long otherSalt) {
        return new Run(
                target, profile, kind, between, seed, otherSalt, medium, creations, charged, observations, earlyEnd);
    }
}
