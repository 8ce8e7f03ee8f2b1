package dev.countersign.conformance.finding;

import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.List;
import java.util.regex.Pattern;

/** Names the call of an exchange: method and path, with placeholders for resources, users and files. */
public final class CallNames {
    private record Identifier(Pattern place, String name) {}

    /** The UCloud API has no identifiers in its paths; the jobs service has. */
    private static final List<Identifier> IDENTIFIERS = List.of(
            new Identifier(Pattern.compile("(/jobs/v2/)(?!search(?:/|$))[^/]+"), "$1{job}"),
            new Identifier(Pattern.compile("(/pems/)[^/]+"), "$1{username}"),
            new Identifier(Pattern.compile("(/outputs/(?:listings|media)/).+"), "$1{path}"));

    private CallNames() {}

    public static String of(Exchange exchange) {
        return of(exchange.sent());
    }

    public static String of(Sent request) {
        String path = request.url().getPath();
        for (Identifier identifier : IDENTIFIERS) {
            path = identifier.place().matcher(path).replaceFirst(identifier.name());
        }
        return request.method() + " " + path;
    }
}
