package dev.countersign.conformance.run;

import dev.countersign.conformance.dialect.Observations;

/**
 * What the scenarios of a run share.
 *
 * @param creations what the whole certification has created so far
 * @param charged what it has charged so far
 * @param observations receive what the target does where the documents are silent
 * @param cancellation lets it be interrupted
 * @param permits let scenarios use the target
 * @param evidence receives what scenarios record besides their results
 */
public record RunState(
        CreationCounter creations,
        ChargeCounter charged,
        Observations observations,
        Cancellation cancellation,
        TargetPermits permits,
        EvidenceLog evidence) {
    public RunState(
            CreationCounter creations,
            ChargeCounter charged,
            Observations observations,
            Cancellation cancellation,
            TargetPermits permits) {
        this(creations, charged, observations, cancellation, permits, new EvidenceLog());
    }

    /** The state of a single run, with no limit on scenarios but that of its executor. */
    public RunState() {
        this(new Cancellation());
    }

    /** The same, with an interruption from outside. */
    public RunState(Cancellation cancellation) {
        this(new CreationCounter(), new ChargeCounter(), new Observations(), cancellation, TargetPermits.UNLIMITED);
    }
}
