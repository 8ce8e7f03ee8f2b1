package dev.countersign.server.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lists the parameters of calls that take the fields of schemas in their query. Such a call names the schemas in {@code
 * x-parameters-of}.
 *
 * <p>Source: API Conventions, "Retrieve" and "Browse".
 */
final class QueryParameters {
    private static final String PARAMETERS_OF = "x-parameters-of";

    private QueryParameters() {}

    static void spellOut(ObjectNode description) {
        for (JsonNode path : description.path("paths")) {
            for (JsonNode call : path) {
                if (call instanceof ObjectNode object && object.remove(PARAMETERS_OF) instanceof ArrayNode schemas) {
                    schemas.forEach(schema -> add(description, object, schema.textValue()));
                }
            }
        }
    }

    private static void add(JsonNode description, ObjectNode call, String schemaName) {
        JsonNode schema = description.at("/components/schemas/" + schemaName);
        schema.path("allOf").forEach(part -> {
            String reference = part.path("$ref").textValue();
            add(description, call, reference.substring(reference.lastIndexOf('/') + 1));
        });
        schema.path("properties").properties().forEach(property -> {
            ObjectNode parameter = call.withArray("/parameters")
                    .addObject()
                    .put("name", property.getKey())
                    .put("in", "query")
                    .put("required", isRequired(schema, property.getKey()));
            ObjectNode type = property.getValue().deepCopy();
            JsonNode text = type.remove("description");
            if (text != null) {
                parameter.set("description", text);
            }
            parameter.set("schema", type);
        });
    }

    private static boolean isRequired(JsonNode schema, String property) {
        for (JsonNode required : schema.path("required")) {
            if (required.textValue().equals(property)) {
                return true;
            }
        }
        return false;
    }
}
