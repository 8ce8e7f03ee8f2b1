package dev.countersign.model.resource;

import java.util.List;

/** A change of permissions as the provider hears of it. */
public record UpdatedAclWithResource<R>(R resource, List<ResourceAclEntry> added, List<AclEntity> deleted) {}
