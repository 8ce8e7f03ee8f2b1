package dev.countersign.server.resources;

import dev.countersign.model.call.SortDirection;

/**
 * The start of the next page of a list.
 *
 * @param reader whose list it is
 * @param after the last resource of the previous page
 * @param issuedAt ms since epoch
 * @param asOf the number of changes when the first page was read
 */
record PageToken(
        String kind,
        String reader,
        SortOrder order,
        SortDirection direction,
        PagePosition after,
        long issuedAt,
        long asOf) {}
