package dev.countersign.conformance.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The base URL of a server. */
public final class BaseAddress {
    private final String base;

    /** @param server with or without a trailing slash */
    public BaseAddress(URI server) {
        this.base = server.toString().replaceFirst("/$", "");
    }

    /**
     * The URL of a request.
     *
     * @param path percent-encoded already, where needed
     * @param query each parameter with its values, not encoded
     */
    public URI of(String path, Map<String, List<String>> query) {
        String parameters = query.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** Percent-encodes a text for a path or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
