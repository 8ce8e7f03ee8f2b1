package dev.countersign.server.resources;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What a list is ordered by. */
enum SortOrder {
    CREATED_AT,
    CREATED_BY;

    private static final Comparator<PagePosition> BY_AGE =
            Comparator.comparingLong(PagePosition::createdAt).thenComparingLong(PagePosition::id);
    private static final Comparator<PagePosition> BY_CREATOR =
            Comparator.comparing(PagePosition::createdBy).thenComparing(BY_AGE);

    /** The order that a reader asked for; by age where they asked for none, or for one that is unknown. */
    static SortOrder of(@Nullable String sortBy) {
        return "createdBy".equals(sortBy) ? CREATED_BY : CREATED_AT;
    }

    Comparator<PagePosition> comparator() {
        return this == CREATED_BY ? BY_CREATOR : BY_AGE;
    }
}
