package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/**
 * A provider's charge for a resource.
 *
 * @param id of the resource
 * @param chargeId unique for the resource
 * @param periods 1 where it is null
 */
public record ResourceChargeCredits(
        String id,
        String chargeId,
        long units,
        @Nullable Long periods,
        @Nullable String performedBy,
        @Nullable String description) {}
