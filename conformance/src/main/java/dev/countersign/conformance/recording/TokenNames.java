package dev.countersign.conformance.recording;

import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names for the tokens that a scenario sends or receives, so that none is stored and all can be distinguished. */
final class TokenNames {
    /** A token may begin with another. */
    static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private static final int SHORTEST = 16;
    private static final Pattern GIVEN = Pattern.compile(
            "\"(?:accessToken|refreshToken|csrfToken|access_token|refresh_token|token)\"\\s*:\\s*\"([^\"\\\\]{%d,})\""
                    .formatted(SHORTEST));

    /** The end of each field name in {@link #GIVEN}: a faster first check, since most responses have no such field. */
    private static final String END_OF_NAME = "oken\"";

    private final Redaction known;
    private final Map<String, String> names = new TreeMap<>(LONGEST_FIRST);

    TokenNames(Redaction known) {
        this.known = known;
    }

    /** Collects the token in the headers of a request, and those in the fields of its response. */
    void learn(Exchange exchange) {
        learn(exchange.sent());
        String body = exchange.received().body().text();
        if (!body.contains(END_OF_NAME)) {
            return;
        }
        Matcher given = GIVEN.matcher(body);
        while (given.find()) {
            add(given.group(1));
        }
    }

    void learn(Sent sent) {
        shown(sent).forEach(this::add);
    }

    static Stream<String> shown(Sent sent) {
        return sent.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Authorization"))
                .map(header -> header.value().replaceFirst("(?i)^Bearer ", ""));
    }

    Exchange apply(Exchange exchange) {
        return new Exchange(apply(exchange.sent()), apply(exchange.received()));
    }

    Sent apply(Sent sent) {
        return new Sent(
                sent.method(),
                applyTo(sent.url()),
                headers(sent.headers()),
                sent.body().map(this::apply));
    }

    Received apply(Received received) {
        return new Received(
                received.status(), headers(received.headers()), received.body().map(this::apply));
    }

    String apply(String text) {
        String named = known.byValue(text);
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return known.byShape(named);
    }

    private URI applyTo(URI url) {
        String text = url.toString();
        String named = apply(text);
        return named.equals(text)
                ? url
                : URI.create(named.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20"));
    }

    private List<Header> headers(List<Header> headers) {
        return headers.stream()
                .map(header -> new Header(header.name(), apply(header.value())))
                .toList();
    }

    private void add(String token) {
        if (token.length() >= SHORTEST && known.byValue(token).equals(token)) {
            names.putIfAbsent(token, "<token %d>".formatted(names.size() + 1));
        }
    }
}
