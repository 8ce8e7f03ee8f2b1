package dev.countersign.model.resource;

import dev.countersign.model.call.PaginationRequestV2Consistency;
import dev.countersign.model.call.SortDirection;
import org.jspecify.annotations.Nullable;

/** The fields that requests to browse and to search have in common. */
public interface PageRequest<F extends ResourceFlags> {
    F flags();

    /** 10, 25, 50, 100 or 250. */
    @Nullable Integer itemsPerPage();

    /** The {@code next} of the previous page. */
    @Nullable String next();

    @Nullable PaginationRequestV2Consistency consistency();

    @Nullable Long itemsToSkip();

    @Nullable String sortBy();

    @Nullable SortDirection sortDirection();
}
