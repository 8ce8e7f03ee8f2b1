package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import dev.countersign.model.edge.EdgeResponse;
import dev.countersign.model.edge.GoResponses;
import dev.countersign.model.edge.Upstream;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Changes permissions, one job after the other. A grant replaces all permissions of its entity, and any permission is granted.
 */
final class GoUpdateAcl implements GoHandler {
    private static final Set<String> GRANTABLE = Set.of("READ", "EDIT");

    private final GoState state;

    GoUpdateAcl(GoState state) {
        this.state = state;
    }

    @Override
    public EdgeResponse answer(EdgeRequest request, Upstream core) {
        return GoBulk.answer(request, core, (items, behind) -> update(request, behind, items));
    }

    private EdgeResponse update(EdgeRequest request, Upstream core, List<ObjectNode> items) {
        for (ObjectNode item : items) {
            if (namesForeignGroup(request, item)) {
                return GoResponses.refusal(403, "Bad ACL update supplied");
            }
            EdgeRequest acting = state.grants().acting(request, item.path("id").asText());
            EdgeResponse response = core.send(GoBulk.of(acting, List.of(understood(item))));
            if (!response.isSuccess()) {
                return refused(response);
            }
            state.grants().update(acting, item);
        }
        return GoResponses.units(items.size());
    }

    /** A group can be given permissions only in the workspace of the request. */
    private static boolean namesForeignGroup(EdgeRequest request, ObjectNode item) {
        String project = Objects.requireNonNullElse(request.header("Project"), "");
        for (JsonNode added : item.path("added")) {
            JsonNode entity = added.path("entity");
            if (entity.path("type").asText().equals("project_group")
                    && !entity.path("projectId").asText().equals(project)) {
                return true;
            }
        }
        return false;
    }

    /** The request to our Core: all permissions of an entity are removed before any are granted. */
    private static ObjectNode understood(ObjectNode item) {
        ObjectNode understood = JsonNodeFactory.instance.objectNode();
        understood.set("id", item.path("id").isMissingNode() ? understood.textNode("") : item.path("id"));
        ArrayNode added = understood.putArray("added");
        ArrayNode deleted = understood.putArray("deleted");
        item.path("deleted").forEach(entity -> addKnown(entity, deleted));
        for (JsonNode entry : item.path("added")) {
            ArrayNode permissions = JsonNodeFactory.instance.arrayNode();
            entry.path("permissions").forEach(permission -> {
                if (GRANTABLE.contains(permission.asText())) {
                    permissions.add(permission);
                }
            });
            addKnown(entry.path("entity"), deleted);
            if (isKnown(entry.path("entity"))) {
                added.addObject().setAll((ObjectNode) entry.deepCopy());
                ((ObjectNode) added.path(added.size() - 1)).set("permissions", permissions);
            }
        }
        return understood;
    }

    private static void addKnown(JsonNode entity, ArrayNode entities) {
        if (isKnown(entity)) {
            entities.add(entity);
        }
    }

    private static boolean isKnown(JsonNode entity) {
        String type = entity.path("type").asText();
        return type.equals("user") || type.equals("project_group");
    }

    private static EdgeResponse refused(EdgeResponse response) {
        if (response.status() != 400) {
            return response;
        }
        String why = response.json().path("why").asText();
        if (why.contains(".entity: there is no")) {
            return GoResponses.refusal(403, "Bad ACL update supplied");
        }
        return why.contains(".id: ") ? GoResponses.refusal(404, "Not found or permission denied") : GoResponses.INVALID;
    }
}
