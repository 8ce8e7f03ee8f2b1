package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;

/** Looks into one thing. What it can't tell is a note; only what is certain is a problem. */
@FunctionalInterface
interface Check {
    /**
     * @throws TargetUnresponsiveException where a call has no answer; the target was reached before
     * @throws UnusableResponseException where it has one that nothing can be made of, which is for scenarios to judge
     */
    void look(Target target, Problems findings);
}
