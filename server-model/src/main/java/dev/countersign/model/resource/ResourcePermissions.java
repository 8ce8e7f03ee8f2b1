package dev.countersign.model.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a resource.
 *
 * @param myself what the reader may do
 * @param others what everybody else was given; not told unless asked for
 */
public record ResourcePermissions(List<Permission> myself, @Nullable List<ResourceAclEntry> others) {}
