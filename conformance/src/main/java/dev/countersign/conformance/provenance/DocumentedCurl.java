package dev.countersign.conformance.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;

/** Parses the request of a curl command; ignores its headers. */
final class DocumentedCurl {
    private static final Set<String> DATA = Set.of("-d", "--data", "--data-raw", "--data-binary");

    private DocumentedCurl() {}

    static ObjectNode read(List<String> words) {
        String method = "";
        String address = "";
        JsonNode body = NullNode.instance;
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            if (word.equals("-H")) {
                at++;
            } else if (word.equals("-X")) {
                method = next;
                at++;
            } else if (DATA.contains(word)) {
                body = LenientJson.whole(next).orElseGet(() -> TextNode.valueOf(next));
                at++;
            } else if (word.startsWith("-X")) {
                method = word.substring(2);
            } else if (!word.startsWith("-")) {
                address = word;
            }
        }
        if (method.isEmpty()) {
            method = body.isNull() ? "GET" : "POST";
        }
        return exchange(method, address.replaceFirst("^(?:\\$host|https?://[^/]*)", ""), body);
    }

    private static ObjectNode exchange(String method, String address, JsonNode body) {
        String[] parts = address.split("\\?", 2);
        ObjectNode exchange = JsonNodeFactory.instance.objectNode();
        exchange.put("method", method).put("path", parts[0]);
        exchange.set("query", query(parts.length == 2 ? parts[1] : ""));
        exchange.set("body", body);
        exchange.putNull("status").putNull("response");
        return exchange;
    }

    private static ObjectNode query(String text) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        for (String parameter : text.isEmpty() ? new String[0] : text.split("&")) {
            String[] parts = parameter.split("=", 2);
            query.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return query;
    }
}
