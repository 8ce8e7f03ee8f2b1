package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Permissions that our Core refuses and the one in Go grants: ADMIN and PROVIDER, and permissions of entities of unknown
 * types. A holder of ADMIN acts with the credentials of the user who granted it.
 */
final class GoGrants {
    private static final Set<String> GRANTED_BY_OURS = Set.of("READ", "EDIT");

    private final Map<String, List<Grant>> byJob = new ConcurrentHashMap<>();

    private record Grant(JsonNode entity, JsonNode permissions, Map<String, String> credentials) {
        boolean isFor(String username) {
            return entity.path("type").asText().equals("user")
                    && entity.path("username").asText().equals(username);
        }

        boolean holds(String permission) {
            for (JsonNode granted : permissions) {
                if (granted.asText().equals(permission)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Records one item of a request, which our Core has carried out as far as it can. */
    void update(EdgeRequest request, JsonNode item) {
        List<Grant> grants = byJob.computeIfAbsent(item.path("id").asText(), unseen -> new CopyOnWriteArrayList<>());
        item.path("deleted").forEach(entity -> grants.removeIf(grant -> grant.entity.equals(entity)));
        for (JsonNode added : item.path("added")) {
            JsonNode entity = added.path("entity");
            grants.removeIf(grant -> grant.entity.equals(entity));
            grants.add(new Grant(entity, added.path("permissions"), credentials(request)));
        }
    }

    /** The request with the credentials of the user who granted ADMIN to its sender; unchanged if there is none. */
    EdgeRequest acting(EdgeRequest request, String job) {
        String username = Bearer.of(request).subject();
        return of(job).stream()
                .filter(grant -> grant.isFor(username) && grant.holds("ADMIN"))
                .findFirst()
                .map(grant -> request.withHeaders(grant.credentials))
                .orElse(request);
    }

    /** Adds these permissions to those that a job shows. */
    void show(ObjectNode job, String username, boolean others) {
        JsonNode permissions = job.path("permissions");
        if (!permissions.isObject()) {
            return;
        }
        for (Grant grant : of(job.path("id").asText())) {
            if (grant.isFor(username)) {
                addMissing((ArrayNode) permissions.path("myself"), grant.permissions);
            }
            if (others) {
                show(grant, (ArrayNode) permissions.path("others"));
            }
        }
    }

    private static void show(Grant grant, ArrayNode others) {
        ObjectNode entry = entry(grant.entity, others);
        if (entry == null) {
            entry = others.addObject();
            entry.set("entity", grant.entity);
        }
        entry.set("permissions", grant.permissions);
    }

    private static @Nullable ObjectNode entry(JsonNode entity, ArrayNode others) {
        for (JsonNode entry : others) {
            if (entry.path("entity").equals(entity)) {
                return (ObjectNode) entry;
            }
        }
        return null;
    }

    private List<Grant> of(String job) {
        return byJob.getOrDefault(job, List.of());
    }

    private static void addMissing(ArrayNode permissions, JsonNode granted) {
        List<String> shown = new ArrayList<>();
        permissions.forEach(permission -> shown.add(permission.asText()));
        for (JsonNode permission : granted) {
            if (!GRANTED_BY_OURS.contains(permission.asText()) && !shown.contains(permission.asText())) {
                permissions.add(permission.asText());
            }
        }
    }

    private static Map<String, String> credentials(EdgeRequest request) {
        Map<String, String> credentials = new HashMap<>();
        for (String header : List.of("authorization", "project")) {
            String value = request.header(header);
            if (value != null) {
                credentials.put(header, value);
            }
        }
        return credentials;
    }
}
