package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** ADMIN includes READ and EDIT, in this order, and PROVIDER includes READ. */
final class GoPermissions {
    private GoPermissions() {}

    static ObjectNode of(JsonNode given, boolean others) {
        Set<String> myself = new LinkedHashSet<>();
        given.path("myself").forEach(permission -> {
            switch (permission.asText()) {
                case "ADMIN" -> {
                    myself.add("ADMIN");
                    myself.add("READ");
                    myself.add("EDIT");
                }
                case "PROVIDER" -> {
                    myself.add("READ");
                    myself.add("PROVIDER");
                }
                default -> myself.add(permission.asText());
            }
        });
        ObjectNode permissions = JsonNodeFactory.instance.objectNode();
        ArrayNode shown = permissions.putArray("myself");
        myself.forEach(shown::add);
        permissions.set(
                "others", others && given.path("others").isArray() ? given.path("others") : permissions.arrayNode());
        return permissions;
    }
}
