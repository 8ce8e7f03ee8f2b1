package dev.countersign.conformance.target;

import org.jspecify.annotations.Nullable;

/**
 * The products that scenarios may use; null if the target has no such product.
 *
 * @param usual one that every user may use
 * @param backwards one whose provider declares backwards counting
 * @param forwardOnly one whose provider does not
 * @param notGranted one that no user has credits for
 * @param second another that every user may use
 */
public record TargetProducts(
        TargetProduct usual,
        @Nullable TargetProduct backwards,
        @Nullable TargetProduct forwardOnly,
        @Nullable TargetProduct notGranted,
        @Nullable TargetProduct second) {

    /** The identity of one product. */
    public record TargetProduct(String id, String category, String provider) {}
}
