package dev.countersign.conformance.target;

import org.jspecify.annotations.Nullable;

/**
 * The limits of a run at a target.
 *
 * @param requestsPerSecond null for no limit
 * @param created the number of resources; null for as many as the scenarios need
 * @param charged the number of units; null for {@link #USUALLY_CHARGED}
 */
public record TargetLimits(@Nullable Integer requestsPerSecond, @Nullable Integer created, @Nullable Integer charged) {
    /** Enough for every scenario, if products can be arranged. */
    static final int USUALLY_CHARGED = 100;

    /** Limits with the usual number of units. */
    public TargetLimits(@Nullable Integer requestsPerSecond, @Nullable Integer created) {
        this(requestsPerSecond, created, null);
    }

    /** A copy for a client that does not call the target itself. */
    public TargetLimits ofCreation() {
        return new TargetLimits(null, created, charged);
    }
}
