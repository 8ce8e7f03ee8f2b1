package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a resource that it has already, besides the specification. Of all of it the documents know
 * nothing; servers take it in the field {@code spec} and beside it.
 *
 * @param providerGeneratedId by which the provider knows it; null where it gives none
 * @param createdBy null where nobody in particular has
 * @param project whose it is; null where it belongs to the personal workspace
 * @param projectAllRead whether all members of the project may read it
 * @param projectAllWrite whether all members of the project may change it
 */
public record ProviderRegisteredResource(
        @Nullable String providerGeneratedId,
        @Nullable String createdBy,
        @Nullable String project,
        @Nullable Boolean projectAllRead,
        @Nullable Boolean projectAllWrite) {}
