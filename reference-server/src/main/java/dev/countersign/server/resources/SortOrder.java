package dev.countersign.server.resources;

import org.jspecify.annotations.Nullable;

/** What a list is ordered by. */
enum SortOrder {
    CREATED_AT,
    CREATED_BY;

    /** The order that a reader asked for; by age where they asked for none, or for one that is unknown. */
    static SortOrder of(@Nullable String sortBy) {
        return "createdBy".equals(sortBy) ? CREATED_BY : CREATED_AT;
    }
}
