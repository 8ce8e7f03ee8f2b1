package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/**
 * What a provider sends about a resource that it has already, besides the specification. The documents define none of
 * these fields; servers accept them in the field {@code spec} and beside it.
 *
 * @param providerGeneratedId the provider's own id of the resource; null where it assigns none
 * @param createdBy null where no particular user created it
 * @param project that owns it; null where it belongs to the personal workspace
 * @param projectAllRead whether all members of the project may read it
 * @param projectAllWrite whether all members of the project may change it
 */
public record ProviderRegisteredResource(
        @Nullable String providerGeneratedId,
        @Nullable String createdBy,
        @Nullable String project,
        @Nullable Boolean projectAllRead,
        @Nullable Boolean projectAllWrite) {}
