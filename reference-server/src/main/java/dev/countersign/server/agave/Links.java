package dev.countersign.server.agave;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Absolute URLs.
 *
 * @param base the URL at which the caller reaches this server
 */
record Links(String base) {
    static Links of(Context ctx) {
        return new Links("%s://%s".formatted(ctx.scheme(), ctx.host()));
    }

    String job(String id) {
        return "%s/jobs/v2/%s".formatted(base, id);
    }

    String permission(String id, String username, ServiceDialect dialect) {
        return "%s/pems/%s".formatted(job(id), name(username, dialect));
    }

    String profile(String username, ServiceDialect dialect) {
        return "%s/profiles/v2/%s".formatted(base, name(username, dialect));
    }

    String output(String id, String file) {
        return "%s/outputs/media/%s".formatted(job(id), encode(file));
    }

    /** A JSON object of named links. */
    static ObjectNode named(String... namesAndAddresses) {
        ObjectNode links = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < namesAndAddresses.length; at += 2) {
            links.set(
                    namesAndAddresses[at],
                    JsonNodeFactory.instance.objectNode().put("href", namesAndAddresses[at + 1]));
        }
        return links;
    }

    /** The real service does not encode names. */
    private static String name(String username, ServiceDialect dialect) {
        return dialect.isReal() ? username : encode(username);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
