package dev.countersign.model.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that arrives at an {@link EdgeProxy}.
 *
 * @param path as sent, without the query
 * @param rawQuery as sent; empty where there is none
 * @param headers by name in lower case
 */
public record EdgeRequest(String method, String path, String rawQuery, Map<String, String> headers, String body) {
    public EdgeRequest {
        headers = Map.copyOf(headers);
    }

    /** Whether the request has this method and path. */
    public boolean is(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && path.equals(otherPath);
    }

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The query parameters in order; of a repeated one, the first value. */
    public Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : rawQuery.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (!name.isEmpty()) {
                parameters.putIfAbsent(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
            }
        }
        return parameters;
    }

    /** The body as JSON; a missing node where it is not JSON. */
    public JsonNode json() {
        return EdgeJson.read(body);
    }

    public EdgeRequest withMethod(String other) {
        return new EdgeRequest(other, path, rawQuery, headers, body);
    }

    public EdgeRequest withPath(String other) {
        return new EdgeRequest(method, other, rawQuery, headers, body);
    }

    public EdgeRequest withQuery(Map<String, String> parameters) {
        String encoded = parameters.entrySet().stream()
                .map(parameter -> URLEncoder.encode(parameter.getKey(), UTF_8) + "="
                        + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return new EdgeRequest(method, path, encoded, headers, body);
    }

    public EdgeRequest withHeaders(Map<String, String> others) {
        Map<String, String> changed = new HashMap<>(headers);
        others.forEach((name, value) -> changed.put(name.toLowerCase(Locale.ROOT), value));
        return new EdgeRequest(method, path, rawQuery, changed, body);
    }

    public EdgeRequest withoutHeader(String name) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.remove(name.toLowerCase(Locale.ROOT));
        return new EdgeRequest(method, path, rawQuery, changed, body);
    }

    public EdgeRequest withBody(String other) {
        return new EdgeRequest(method, path, rawQuery, headers, other);
    }

    public EdgeRequest withBody(JsonNode json) {
        return withBody(json.toString());
    }

    /** Path and query, as in the request line. */
    String target() {
        return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
    }
}
