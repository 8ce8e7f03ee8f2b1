package dev.countersign.model.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The permissions on a resource.
 *
 * @param myself those of the reader
 * @param others those granted to others; null unless requested
 */
public record ResourcePermissions(List<Permission> myself, @Nullable List<ResourceAclEntry> others) {}
