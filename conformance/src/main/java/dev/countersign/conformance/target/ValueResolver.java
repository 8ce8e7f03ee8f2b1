package dev.countersign.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.wire.ProxyAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Completes a valid target file by its schema: absent keys get their defaults, and tokens, keys and certificates take the place of what
 * names them. What a schema can't say of an address is checked here too.
 */
final class ValueResolver {
    private static final String DEFINITIONS = "#/$defs/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode schema;
    private final TokenReader tokens;
    private final KeyReader keys;

    ValueResolver(TargetSchema schema, TokenReader tokens, KeyReader keys) {
        this.schema = schema.json();
        this.tokens = tokens;
        this.keys = keys;
    }

    ObjectNode resolve(TargetValue file) {
        return (ObjectNode) resolve(schema, file);
    }

    private JsonNode resolve(JsonNode described, TargetValue value) {
        String reference = described.path("$ref").asText(DEFINITIONS);
        String definition = reference.substring(DEFINITIONS.length());
        return switch (definition) {
            case "" -> resolveWithin(described, value);
            case "token" -> JSON.textNode(tokens.read(value));
            case "certificates" -> JSON.textNode(keys.certificates(value));
            case "publicKey" -> JSON.pojoNode(keys.publicKey(value));
            case "privateKey" -> JSON.pojoNode(keys.privateKey(value));
            case "proxy" -> JSON.pojoNode(proxy(value));
            case "url" -> address(value);
            default -> resolve(schema.at(reference.substring(1)), value);
        };
    }

    private JsonNode resolveWithin(JsonNode described, TargetValue value) {
        if (value.json() instanceof ObjectNode mapping) {
            addDefaults(described, mapping);
            keysOf(mapping).forEach(key -> mapping.set(key, resolve(describing(described, key), value.at(key))));
        } else if (value.json() instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, resolve(described.path("items"), value.at(i)));
            }
        }
        return value.json();
    }

    private static void addDefaults(JsonNode described, ObjectNode mapping) {
        described.path("properties").properties().forEach(property -> {
            JsonNode usual = property.getValue().path("default");
            if (!usual.isMissingNode() && !mapping.has(property.getKey())) {
                mapping.set(property.getKey(), usual.deepCopy());
            }
        });
    }

    private static List<String> keysOf(ObjectNode mapping) {
        List<String> keys = new ArrayList<>();
        mapping.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode describing(JsonNode described, String key) {
        JsonNode property = described.path("properties").path(key);
        return property.isMissingNode() ? described.path("additionalProperties") : property;
    }

    private ProxyAddress proxy(TargetValue value) {
        try {
            return ProxyAddress.of(tokens.read(value), ProxyAddress.Setting.TARGET_FILE);
        } catch (IllegalArgumentException noProxy) {
            throw value.wrong(String.valueOf(noProxy.getMessage()));
        }
    }

    private static JsonNode address(TargetValue value) {
        try {
            if (new URI(value.text()).getHost() != null) {
                return value.json();
            }
        } catch (URISyntaxException notAnAddress) {
            // reported below
        }
        throw value.wrong("%s must be an http or https address without user and password, not '%s'"
                .formatted(value.path(), value.text()));
    }
}
