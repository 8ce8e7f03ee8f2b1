package dev.countersign.model.resource;

import dev.countersign.model.call.PaginationRequestV2Consistency;
import dev.countersign.model.call.SortDirection;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page of the resources that match a text.
 *
 * @param query free text
 */
public record ResourceSearchRequest<F extends ResourceFlags>(
        F flags,
        String query,
        @Nullable Integer itemsPerPage,
        @Nullable String next,
        @Nullable PaginationRequestV2Consistency consistency,
        @Nullable Long itemsToSkip,
        @Nullable String sortBy,
        @Nullable SortDirection sortDirection)
        implements PageRequest<F> {}
