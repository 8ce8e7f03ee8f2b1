package dev.countersign.server.resources;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of a list. */
enum SortOrder {
    CREATED_AT,
    CREATED_BY;

    private static final Comparator<PagePosition> BY_AGE =
            Comparator.comparingLong(PagePosition::createdAt).thenComparingLong(PagePosition::id);
    private static final Comparator<PagePosition> BY_CREATOR =
            Comparator.comparing(PagePosition::createdBy).thenComparing(BY_AGE);

    /** The requested order; by age if none was requested, or an unknown one. */
    static SortOrder of(@Nullable String sortBy) {
        return "createdBy".equals(sortBy) ? CREATED_BY : CREATED_AT;
    }

    Comparator<PagePosition> comparator() {
        return this == CREATED_BY ? BY_CREATOR : BY_AGE;
    }
}
