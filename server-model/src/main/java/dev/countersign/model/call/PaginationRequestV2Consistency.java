package dev.countersign.model.call;

/**
 * How much a reader of several pages asks for.
 *
 * <p>Source: API Conventions, "Pagination".
 */
public enum PaginationRequestV2Consistency {
    /** Pages may miss, repeat or reorder items that others change meanwhile. */
    PREFER,
    /** The request fails when the pages would no longer show one point in time. */
    REQUIRE
}
