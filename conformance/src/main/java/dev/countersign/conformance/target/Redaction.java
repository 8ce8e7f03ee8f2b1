package dev.countersign.conformance.target;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes the tokens of a target out of whatever people and files get to see, however they are spelled there. */
public final class Redaction {
    private final Map<String, String> names = new HashMap<>();
    private final Pattern spellings;

    private Redaction(Target target) {
        target.users().forEach((name, user) -> add(user.token(), "<token of %s>".formatted(name)));
        if (target.simulation() != null) {
            add(target.simulation().token(), "<token of the operator>");
        }
        // The longest first: a token may begin with another.
        spellings = Pattern.compile(names.keySet().stream()
                .sorted(comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|")));
    }

    public static Redaction of(Target target) {
        return new Redaction(target);
    }

    /** The text with the owner's name in place of each token. */
    public String apply(String text) {
        return names.isEmpty()
                ? text
                : spellings.matcher(text).replaceAll(token -> names.getOrDefault(token.group(), ""));
    }

    private void add(String token, String name) {
        String json = new String(JsonStringEncoder.getInstance().quoteAsString(token));
        names.put(token, name);
        names.put(json, name);
        names.put(json.replace("/", "\\/"), name);
        names.put(URLEncoder.encode(token, StandardCharsets.UTF_8), name);
    }
}
