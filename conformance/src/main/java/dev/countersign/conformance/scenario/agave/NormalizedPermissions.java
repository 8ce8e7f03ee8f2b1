package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Normalizes permissions, ignoring differences without meaning: the server's address, percent-encoding, the case of names, the
 * order of a list, and nulls that are left out.
 */
public final class NormalizedPermissions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NormalizedPermissions() {}

    public static JsonNode of(JsonNode said) {
        if (said instanceof ArrayNode list) {
            return of(list);
        }
        if (said instanceof ObjectNode object) {
            return of(object);
        }
        return said.isTextual() ? TextNode.valueOf(path(said.asText())) : said;
    }

    /** Decodes the percent-encoding of an address. */
    public static String address(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return href;
        }
    }

    private static ArrayNode of(ArrayNode list) {
        List<JsonNode> entries = new ArrayList<>();
        list.forEach(entry -> entries.add(of(entry)));
        entries.sort(Comparator.comparing(entry -> entry.path("username").asText()));
        return JSON.arrayNode().addAll(entries);
    }

    private static ObjectNode of(ObjectNode object) {
        ObjectNode plain = JSON.objectNode();
        object.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                plain.set(field.getKey(), of(field.getValue()));
            }
        });
        return plain;
    }

    private static String path(String text) {
        return address(text)
                .replaceFirst("^https?://.*?(?=/(jobs|profiles)/v2/)", "")
                .toLowerCase(Locale.ROOT);
    }
}
