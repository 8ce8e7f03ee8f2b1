package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/**
 * A provider's charge for a resource.
 *
 * @param id of the resource
 * @param chargeId unique for the resource
 * @param periods null means 1
 */
public record ResourceChargeCredits(
        String id,
        String chargeId,
        long units,
        @Nullable Long periods,
        @Nullable String performedBy,
        @Nullable String description) {}
