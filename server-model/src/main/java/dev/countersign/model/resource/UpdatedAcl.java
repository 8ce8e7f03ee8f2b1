package dev.countersign.model.resource;

import java.util.List;

/** A change of a resource's permissions. */
public record UpdatedAcl(String id, List<ResourceAclEntry> added, List<AclEntity> deleted) {}
