package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;

/** One check of a target. What is uncertain is a note; only what is certain is a problem. */
@FunctionalInterface
interface Check {
    /**
     * @throws TargetUnresponsiveException if a request gets no response; the target was reached before
     * @throws UnusableResponseException if a response is unusable, which is left to the scenarios
     */
    void look(Target target, Problems findings);
}
