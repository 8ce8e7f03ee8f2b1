package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.TargetUser.Group;
import java.util.List;

/** Builds the items of {@code updateAcl} requests. */
public record Grants(KnownUsers people) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** An item that grants permissions to one entity. */
    public ObjectNode give(String id, JsonNode entity, List<String> permissions) {
        ArrayNode names = JSON.arrayNode();
        permissions.forEach(names::add);
        ObjectNode entry = JSON.objectNode();
        entry.set("entity", entity);
        entry.set("permissions", names);
        return update(id, JSON.arrayNode().add(entry), JSON.arrayNode());
    }

    /** An item that revokes all permissions of one entity. */
    public ObjectNode takeBack(String id, JsonNode entity) {
        return update(id, JSON.arrayNode(), JSON.arrayNode().add(entity));
    }

    /** An item that changes nothing. */
    public ObjectNode nothing(String id) {
        return update(id, JSON.arrayNode(), JSON.arrayNode());
    }

    public JsonNode entity(Grantee grantee) {
        if (grantee.isGroup()) {
            Group group = people.groupOfBob();
            return JSON.objectNode()
                    .put("type", "project_group")
                    .put("projectId", group.project())
                    .put("group", group.group());
        }
        return JSON.objectNode().put("type", "user").put("username", people.username(grantee.person()));
    }

    private static ObjectNode update(String id, ArrayNode added, ArrayNode deleted) {
        ObjectNode update = JSON.objectNode().put("id", id);
        update.set("added", added);
        update.set("deleted", deleted);
        return update;
    }
}
