package dev.countersign.mutation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A request, part by part. Values that a scenario generates each time, such as ids and numbers, count as equal.
 *
 * @param parts the method, each segment of the path, parameter and header, and the caller
 * @param body a text node if it is no JSON
 */
record Request(Map<String, String> parts, JsonNode body) {
    private static final String WHO = "who";
    private static final Map<String, String> ALIKE = Map.of("authorization", WHO, "project", WHO);
    private static final Set<String> IDS = Set.of("id", "filterIds");
    private static final Set<String> OF_THE_FLOW = Set.of("traceparent", "content-length");

    static Request of(Sent sent) {
        Map<String, String> parts = new TreeMap<>(Map.of("method", sent.method()));
        List<String> segments = List.of(sent.url().getRawPath().split("/", -1));
        for (int number = 0; number < segments.size(); number++) {
            parts.put("segment " + number, Equivalence.madeUp(segments.get(number)));
        }
        String query = sent.url().getRawQuery();
        for (String parameter : query == null ? List.<String>of() : List.of(query.split("&", -1))) {
            String name = parameter.split("=", 2)[0];
            parts.merge(
                    "parameter " + name, IDS.contains(name) ? "ids" : Equivalence.madeUp(parameter), String::concat);
        }
        for (Header header : sent.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!OF_THE_FLOW.contains(name)) {
                parts.merge(ALIKE.getOrDefault(name, name), anyToken(header.value()), String::concat);
            }
        }
        JsonNode body = Changes.json(sent.body());
        return new Request(
                parts,
                body == null ? JsonNodeFactory.instance.textNode(sent.body().text()) : body);
    }

    /** Tokens that are created during a run are numbered; their order is not significant. */
    private static String anyToken(String header) {
        return header.replaceAll("<token [0-9]+>", "<token>");
    }

    /** Whether the requests differ in at most one thing. */
    boolean isTwinOf(Request other) {
        return differingParts(other).size() <= 1 && differences(other).size() <= 1;
    }

    /** The changes that would make the requests equal. */
    Set<String> differences(Request other) {
        Set<String> all = differingParts(other);
        all.addAll(Equivalence.differences("", body, other.body));
        return all;
    }

    private Set<String> differingParts(Request other) {
        Set<String> names = new TreeSet<>(parts.keySet());
        names.addAll(other.parts.keySet());
        names.removeIf(name -> Objects.equals(parts.get(name), other.parts.get(name)));
        return names;
    }

    @Override
    public String toString() {
        return "%s %s".formatted(parts, body);
    }
}
