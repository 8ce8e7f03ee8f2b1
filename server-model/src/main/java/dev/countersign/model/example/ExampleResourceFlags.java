package dev.countersign.model.example;

import dev.countersign.model.resource.ResourceFlags;
import org.jspecify.annotations.Nullable;

/** Flags that filter example resources and select their fields. */
public record ExampleResourceFlags(
        ExampleResource.@Nullable State filterState,
        @Nullable Boolean includeOthers,
        @Nullable Boolean includeUpdates,
        @Nullable Boolean includeSupport,
        @Nullable Boolean includeProduct,
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
