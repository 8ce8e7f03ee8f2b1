package dev.countersign.server.accounting;

/**
 * What became of a charge.
 *
 * <p>Source: Introduction to Resources, "ResourceChargeCreditsResponse".
 */
public enum ChargeOutcome {
    CHARGED,
    /** The id has been used for this resource; nothing was charged again. */
    DUPLICATE,
    /** The workspace has not enough left; nothing was charged, and the id can be used again. */
    NOT_COVERED
}
