package dev.countersign.server.accounting;

/**
 * The outcome of a charge.
 *
 * <p>Source: Introduction to Resources, "ResourceChargeCreditsResponse".
 */
public enum ChargeOutcome {
    CHARGED,
    /** The id was used for this resource before; nothing was charged again. */
    DUPLICATE,
    /** The workspace has insufficient credits; nothing was charged, and the id can be used again. */
    NOT_COVERED
}
