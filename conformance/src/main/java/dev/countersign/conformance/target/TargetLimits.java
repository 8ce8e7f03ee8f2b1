package dev.countersign.conformance.target;

import org.jspecify.annotations.Nullable;

/**
 * What a run may ask of a target.
 *
 * @param requestsPerSecond null for as many as there are
 * @param created how many resources; null for as many as the scenarios need
 * @param charged how many units; null for {@link #USUALLY_CHARGED}
 */
public record TargetLimits(@Nullable Integer requestsPerSecond, @Nullable Integer created, @Nullable Integer charged) {
    /** Enough for every scenario, where products can be arranged. */
    static final int USUALLY_CHARGED = 100;

    /** With the usual number of units. */
    public TargetLimits(@Nullable Integer requestsPerSecond, @Nullable Integer created) {
        this(requestsPerSecond, created, null);
    }

    /** The same for whoever does not call the target itself. */
    public TargetLimits ofCreation() {
        return new TargetLimits(null, created, charged);
    }
}
