package dev.countersign.conformance.target;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Removes the tokens of a target from texts for users and files, in every encoding that occurs there. */
public final class Redaction {
    /** A JSON Web Token, whose header and claims both begin with a brace and a quote, or the remainder of one. */
    private static final Pattern ACCESS_TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?");

    /** Tokens of one issuer share a prefix: a text without that prefix need not be searched for each of them. */
    private static final int BEGINNING = 16;

    /** Longest first: a token may begin with another. */
    private final List<Secret> secrets;

    private Redaction(Target target) {
        NavigableMap<String, String> names =
                new TreeMap<>(comparingInt(String::length).reversed().thenComparing(naturalOrder()));
        target.users().forEach((name, user) -> add(names, user.token(), "<token of %s>".formatted(name)));
        if (target.administrator() != null) {
            add(names, target.administrator().token(), "<token of the administrator>");
        }
        if (target.agave() != null) {
            target.agave()
                    .people()
                    .forEach((name, person) -> add(names, person.token(), "<token of %s>".formatted(name)));
        }
        if (target.provider() != null) {
            add(names, target.provider().refreshToken(), "<refresh token of the provider>");
            if (target.provider().simulation() != null) {
                add(names, target.provider().simulation().token(), "<token of the provider's operator>");
            }
            if (target.provider().another() != null) {
                add(names, target.provider().another().refreshToken(), "<refresh token of another provider>");
            }
        }
        if (target.core() != null) {
            add(names, target.core().refreshToken(), "<refresh token of the provider>");
        }
        if (target.simulation() != null) {
            add(names, target.simulation().token(), "<token of the operator>");
        }
        secrets = names.entrySet().stream()
                .map(name -> new Secret(name.getKey(), beginning(name.getKey()), name.getValue()))
                .toList();
    }

    public static Redaction of(Target target) {
        return new Redaction(target);
    }

    /** Replaces each token by its owner's name, and removes everything else with the shape of an access token. */
    public String apply(String text) {
        return byShape(byValue(text));
    }

    /** Removes everything with the shape of an access token, whatever its issuer. */
    public String byShape(String text) {
        return text.contains("eyJ") ? ACCESS_TOKEN.matcher(text).replaceAll("<token>") : text;
    }

    /** Replaces each token of the target by its owner's name. */
    public String byValue(String text) {
        String redacted = text;
        Set<String> absent = new HashSet<>();
        for (Secret secret : secrets) {
            if (absent.contains(secret.beginning())) {
                continue;
            }
            if (text.contains(secret.beginning())) {
                redacted = redacted.replace(secret.token(), secret.name());
            } else {
                absent.add(secret.beginning());
            }
        }
        return redacted;
    }

    private static void add(Map<String, String> names, String token, String name) {
        String json = new String(JsonStringEncoder.getInstance().quoteAsString(token));
        names.put(token, name);
        names.put(json, name);
        names.put(json.replace("/", "\\/"), name);
        names.put(URLEncoder.encode(token, StandardCharsets.UTF_8), name);
    }

    private static String beginning(String token) {
        return token.substring(0, Math.min(BEGINNING, token.length()));
    }

    private record Secret(String token, String beginning, String name) {}
}
