package dev.countersign.model.call;

/**
 * The consistency that a reader requires across pages.
 *
 * <p>Source: API Conventions, "Pagination".
 */
public enum PaginationRequestV2Consistency {
    /** Pages may miss, repeat or reorder items that are changed meanwhile. */
    PREFER,
    /** The request fails when the pages would no longer show a single point in time. */
    REQUIRE
}
