package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The OpenAPI description of a server, as that server returns it. */
record Description(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    List<DocumentedCall> calls() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> calls(path.getKey(), path.getValue()))
                .toList();
    }

    List<Model> models() {
        return document.at("/components/schemas")
                .propertyStream()
                .map(schema -> new Model(schema.getKey(), schema.getValue()))
                .toList();
    }

    /** The target of a {@code $ref}; any other node as it is. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private Stream<DocumentedCall> calls(String path, JsonNode item) {
        return item.propertyStream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> new DocumentedCall(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path,
                        operation.getValue(),
                        parameters(item, operation.getValue()),
                        caller(operation.getValue())));
    }

    private List<JsonNode> parameters(JsonNode item, JsonNode operation) {
        return Stream.concat(
                        item.path("parameters").valueStream(),
                        operation.path("parameters").valueStream())
                .map(this::resolved)
                .toList();
    }

    private String caller(JsonNode operation) {
        String callers = operation
                .path("security")
                .valueStream()
                .flatMap(JsonNode::propertyStream)
                .map(scheme -> document.at("/components/securitySchemes/" + scheme.getKey())
                        .path("description")
                        .asText(scheme.getKey()))
                .collect(Collectors.joining(" "));
        return callers.isEmpty() ? "Any client, without a token." : "Requires: " + callers;
    }

    /** A data model: a named schema of the description. */
    record Model(String name, JsonNode schema) {
        String address() {
            return address(name);
        }

        /** Whether part of the description refers to it. */
        boolean isIn(JsonNode described) {
            return described.findValuesAsText("$ref").contains("#/components/schemas/" + name);
        }

        static String address(String name) {
            return "models.html#" + Link.anchor(name);
        }
    }
}
