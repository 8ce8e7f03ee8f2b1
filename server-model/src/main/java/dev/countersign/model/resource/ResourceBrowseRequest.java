package dev.countersign.model.resource;

import dev.countersign.model.call.PaginationRequestV2Consistency;
import dev.countersign.model.call.SortDirection;
import org.jspecify.annotations.Nullable;

/** The parameters of a request to browse resources: flags, paging and order. */
public record ResourceBrowseRequest<F extends ResourceFlags>(
        F flags,
        @Nullable Integer itemsPerPage,
        @Nullable String next,
        @Nullable PaginationRequestV2Consistency consistency,
        @Nullable Long itemsToSkip,
        @Nullable String sortBy,
        @Nullable SortDirection sortDirection)
        implements PageRequest<F> {}
