package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/**
 * Flags that filter resources and select their fields. Lists are comma-separated; instants are ms since epoch.
 *
 * <p>Source: Introduction to Resources, "Browsing the catalog with a filter" and "ExampleResourceFlags".
 */
public interface ResourceFlags {
    @Nullable Boolean includeOthers();

    @Nullable Boolean includeUpdates();

    @Nullable Boolean includeSupport();

    @Nullable Boolean includeProduct();

    @Nullable String filterCreatedBy();

    @Nullable Long filterCreatedAfter();

    @Nullable Long filterCreatedBefore();

    @Nullable String filterProvider();

    @Nullable String filterProductId();

    @Nullable String filterProductCategory();

    @Nullable String filterProviderIds();

    @Nullable String filterIds();

    @Nullable String hideProductId();

    @Nullable String hideProductCategory();

    @Nullable String hideProvider();
}
