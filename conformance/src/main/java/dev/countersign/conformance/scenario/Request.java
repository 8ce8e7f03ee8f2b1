package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request before it is sent.
 *
 * @param path below the target's address
 * @param query each parameter with its values
 * @param headers in addition to those of every request
 */
public record Request(
        String method,
        String path,
        Caller caller,
        Map<String, List<String>> query,
        Map<String, String> headers,
        @Nullable String body) {

    public Request {
        query = new LinkedHashMap<>(query);
        headers = Map.copyOf(headers);
    }

    public static Request of(String method, String path, Caller caller) {
        return new Request(method, path, caller, Map.of(), Map.of(), null);
    }

    boolean isCall(String expectedMethod, String expectedPath) {
        return method.equals(expectedMethod) && path.equals(expectedPath);
    }

    public Request by(Caller other) {
        return new Request(method, path, other, query, headers, body);
    }

    /** Adds a value to a parameter. */
    public Request with(String parameter, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(query);
        List<String> values = new ArrayList<>(more.getOrDefault(parameter, List.of()));
        values.add(value);
        more.put(parameter, List.copyOf(values));
        return new Request(method, path, caller, more, headers, body);
    }

    public Request with(Query more) {
        Request request = this;
        for (Map.Entry<String, String> parameter : more.parameters().entrySet()) {
            request = request.with(parameter.getKey(), parameter.getValue());
        }
        return request;
    }

    public Request withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, caller, query, more, body);
    }

    public Request withBody(JsonNode json) {
        return withBody(json.toString());
    }

    public Request withBody(String text) {
        return new Request(method, path, caller, query, headers, text);
    }
}
