package dev.countersign.conformance.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a server, below which all of its calls lie. */
public final class BaseAddress {
    private final String base;

    /** @param server with or without a slash at its end */
    public BaseAddress(URI server) {
        this.base = server.toString().replaceFirst("/$", "");
    }

    /**
     * The address of one call.
     *
     * @param path encoded already, as far as it needs to be
     * @param query each parameter with its values, as they are meant
     */
    public URI of(String path, Map<String, List<String>> query) {
        String parameters = query.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** A text as it stands in a path or in a query: everything that could mean something there is spelled out. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
