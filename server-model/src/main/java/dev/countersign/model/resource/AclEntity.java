package dev.countersign.model.resource;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A project group or user that permissions can be granted to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AclEntity.ProjectGroup.class, name = "project_group"),
    @JsonSubTypes.Type(value = AclEntity.User.class, name = "user")
})
public sealed interface AclEntity {
    record ProjectGroup(String projectId, String group) implements AclEntity {}

    record User(String username) implements AclEntity {}
}
