package dev.countersign.server.resources;

import dev.countersign.model.call.SortDirection;

/**
 * Where the next page of a list starts.
 *
 * @param reader whose list it is
 * @param after the last resource of the page before
 * @param issuedAt ms since epoch
 * @param asOf the change after which the first page was read
 */
record PageToken(
        String kind,
        String reader,
        SortOrder order,
        SortDirection direction,
        PagePosition after,
        long issuedAt,
        long asOf) {}
