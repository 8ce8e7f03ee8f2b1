package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/**
 * The owner of a resource.
 *
 * @param project null where it belongs to the personal workspace of {@code createdBy}
 */
public record ResourceOwner(String createdBy, @Nullable String project) {}
