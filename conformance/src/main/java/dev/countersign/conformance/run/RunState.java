package dev.countersign.conformance.run;

import dev.countersign.conformance.dialect.Observations;

/**
 * The state that the scenarios of a run share.
 *
 * @param creations counts the resources that the whole certification creates
 * @param charged counts the units that it charges
 * @param observations records what the target does where the documents are silent
 * @param cancellation cancels the run
 * @param permits limits the scenarios that use the target
 * @param evidence records the evidence of scenarios besides their results
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

    /** The same, with a cancellation from outside. */
    public RunState(Cancellation cancellation) {
        this(new CreationCounter(), new ChargeCounter(), new Observations(), cancellation, TargetPermits.UNLIMITED);
    }
}
