package dev.countersign.model.jobs;

import dev.countersign.model.resource.ResourceFlags;
import org.jspecify.annotations.Nullable;

/** Flags that filter jobs and select their fields. */
public record JobIncludeFlags(
        @Nullable String filterApplication,
        @Nullable JobState filterState,
        @Nullable Boolean includeParameters,
        @Nullable Boolean includeApplication,
        @Nullable Boolean includeProduct,
        @Nullable Boolean includeOthers,
        @Nullable Boolean includeUpdates,
        @Nullable Boolean includeSupport,
        @Nullable String filterCreatedBy,
        @Nullable Long filterCreatedAfter,
        @Nullable Long filterCreatedBefore,
        @Nullable String filterProvider,
        @Nullable String filterProductId,
        @Nullable String filterProductCategory,
        @Nullable String filterProviderIds,
        @Nullable String filterIds,
        @Nullable String hideProductId,
        @Nullable String hideProductCategory,
        @Nullable String hideProvider)
        implements ResourceFlags {}
