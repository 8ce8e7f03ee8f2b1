package dev.countersign.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values in a flow that the target has generated, such as ids. The target generates others when the flow is repeated, so
 * later requests use variables in their place.
 */
final class ServerGeneratedValues {
    private static final Set<String> FIELDS =
            Set.of("id", "next", "token", "accessToken", "refreshToken", "csrfToken", "providerGeneratedId");

    private static final Pattern TOKEN = Pattern.compile("<token \\d+>");

    /** The variable for each value generated so far. */
    private final Map<String, String> variables = new LinkedHashMap<>();

    private final Set<String> tokens = new HashSet<>();
    private final StringBuilder asked = new StringBuilder();

    /** Whether a variable holds a token that the target has returned. */
    boolean isGiven(String variable) {
        return tokens.contains(variable);
    }

    /** A request, with variables in place of the values generated before it. */
    String in(String spelled) {
        String changed = spelled;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            changed = whole(variable.getKey())
                    .matcher(changed)
                    .replaceAll(Matcher.quoteReplacement("'\"$%s\"'".formatted(variable.getValue())));
        }
        return changed;
    }

    /** Registers the values generated in a response; returns the script lines that assign them to variables. */
    List<String> lines(Exchange exchange) {
        asked.append(exchange.sent().url())
                .append(' ')
                .append(exchange.sent().body().text());
        List<String> lines = new ArrayList<>();
        if (exchange.received().status() / 100 == 2) {
            collect(json(exchange), new HashMap<>(), lines);
        }
        return lines;
    }

    private void collect(JsonNode node, Map<String, Integer> counts, List<String> lines) {
        node.properties().forEach(field -> {
            if (FIELDS.contains(field.getKey()) && field.getValue().isTextual()) {
                take(field.getKey(), field.getValue().textValue(), counts, lines);
            }
            collect(field.getValue(), counts, lines);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, counts, lines));
        }
    }

    private void take(String field, String value, Map<String, Integer> counts, List<String> lines) {
        int number = counts.merge(field, 1, Integer::sum);
        if (TOKEN.matcher(value).matches()) {
            String variable = Shell.variable(value.substring(1, value.length() - 1));
            tokens.add(variable);
            lines.add("%s=$(field %s %d)".formatted(variable, field, number));
            return;
        }
        boolean isNew = !value.isEmpty()
                && value.chars().allMatch(character -> character > ' ' && character < 127 && character != '"')
                && !variables.containsKey(value)
                && !whole(value).matcher(asked).find();
        if (isNew) {
            String variable = "made_%d".formatted(variables.size() + 1);
            variables.put(value, variable);
            lines.add("%s=$(field %s %d)".formatted(variable, field, number));
        }
    }

    /** Matches the value between the delimiters of values in a URL or in JSON. */
    private static Pattern whole(String value) {
        return Pattern.compile("(?<=[=/\"])%s(?=[\"&/?' ]|$)".formatted(Pattern.quote(value)));
    }

    private static JsonNode json(Exchange exchange) {
        try {
            return Json.read(exchange.received().body());
        } catch (Json.NotJson notJson) {
            return MissingNode.getInstance();
        }
    }
}
