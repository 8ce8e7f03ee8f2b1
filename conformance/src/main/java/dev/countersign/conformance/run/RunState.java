package dev.countersign.conformance.run;

import dev.countersign.conformance.dialect.Observations;

/**
 * What the scenarios of a run share as it goes.
 *
 * @param creations what the whole certification has created so far
 * @param charged what it has charged so far
 * @param observations take what the documents leave open
 * @param earlyEnd lets it be interrupted
 * @param permits let scenarios use the target
 * @param evidence takes what scenarios find on their way
 */
public record RunState(
        Creations creations,
        ChargedUnits charged,
        Observations observations,
        EarlyEnd earlyEnd,
        TargetPermits permits,
        EvidenceLog evidence) {
    public RunState(
            Creations creations,
            ChargedUnits charged,
            Observations observations,
            EarlyEnd earlyEnd,
            TargetPermits permits) {
        this(creations, charged, observations, earlyEnd, permits, new EvidenceLog());
    }

    /** One of a certification of its own, whose scenarios are limited by whatever runs them. */
    public RunState() {
        this(new EarlyEnd());
    }

    /** The same, with an end that is asked for from outside. */
    public RunState(EarlyEnd earlyEnd) {
        this(new Creations(), new ChargedUnits(), new Observations(), earlyEnd, TargetPermits.UNLIMITED);
    }
}
