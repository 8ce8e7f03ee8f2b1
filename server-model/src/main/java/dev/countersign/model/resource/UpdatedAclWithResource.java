package dev.countersign.model.resource;

import java.util.List;

/** A change of permissions as sent to the provider, with the resource. */
public record UpdatedAclWithResource<R>(R resource, List<ResourceAclEntry> added, List<AclEntity> deleted) {}
