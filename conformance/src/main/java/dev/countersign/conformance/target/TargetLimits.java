package dev.countersign.conformance.target;

import org.jspecify.annotations.Nullable;

/**
 * What a run may ask of a target.
 *
 * @param requestsPerSecond null for as many as there are
 * @param created how many resources; null for as many as the scenarios need
 */
public record TargetLimits(@Nullable Integer requestsPerSecond, @Nullable Integer created) {
    /** The same for whoever does not call the target itself. */
    public TargetLimits ofCreation() {
        return new TargetLimits(null, created);
    }
}
