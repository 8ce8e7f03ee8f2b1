package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/**
 * Whose a resource is.
 *
 * @param project null where it belongs to the personal workspace of {@code createdBy}
 */
public record ResourceOwner(String createdBy, @Nullable String project) {}
