package dev.countersign.model.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For which user Core calls a provider, said in a header; a call that Core makes by itself has none. The name is Base64,
 * since a header has room for fewer characters than a name.
 */
public final class ActingUser {
    static final String HEADER = "UCloud-Username";

    private ActingUser() {}

    /** The headers of a call; none where {@code username} is null. */
    public static Map<String, String> headers(@Nullable String username) {
        return username == null
                ? Map.of()
                : Map.of(HEADER, Base64.getEncoder().encodeToString(username.getBytes(UTF_8)));
    }

    /** Whether a user is behind a call. */
    public static boolean isBehind(Context ctx) {
        return ctx.header(HEADER) != null;
    }
}
