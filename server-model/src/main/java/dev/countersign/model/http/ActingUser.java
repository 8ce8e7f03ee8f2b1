package dev.countersign.model.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header that names the user of a call from Core to a provider; calls that Core makes by itself have none. The
 * username is in Base64, since a header allows fewer characters than a username.
 */
public final class ActingUser {
    static final String HEADER = "UCloud-Username";

    private ActingUser() {}

    /** The headers of a call for this user; none where {@code username} is null. */
    public static Map<String, String> headers(@Nullable String username) {
        return username == null
                ? Map.of()
                : Map.of(HEADER, Base64.getEncoder().encodeToString(username.getBytes(UTF_8)));
    }

    /** Whether a call is made for a user. */
    public static boolean isBehind(Context ctx) {
        return ctx.header(HEADER) != null;
    }
}
