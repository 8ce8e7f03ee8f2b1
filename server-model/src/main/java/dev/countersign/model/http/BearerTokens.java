package dev.countersign.model.http;

import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.InvalidTokenException;
import dev.countersign.model.token.Role;
import dev.countersign.model.token.TokenVerifier;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests by their bearer tokens.
 *
 * <p>Source: Users, "Authentication".
 */
public final class BearerTokens {
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;

    public BearerTokens(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Returns the caller of a request that only some roles may make.
     *
     * @throws UnauthenticatedException where there is no valid token, or its role is not among these
     */
    public AccessToken require(Context ctx, Set<Role> roles) {
        AccessToken caller = verified(of(ctx));
        if (!roles.contains(caller.role())) {
            throw new UnauthenticatedException("This call is not for the role " + caller.role());
        }
        return caller;
    }

    /** The bearer token as sent; null where there is none. */
    public static @Nullable String of(Context ctx) {
        String header = ctx.header("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).strip() : null;
    }

    private AccessToken verified(@Nullable String token) {
        if (token == null) {
            throw new UnauthenticatedException("The request has no bearer token");
        }
        try {
            return verifier.verify(token);
        } catch (InvalidTokenException problem) {
            throw new UnauthenticatedException("The bearer token is not valid: " + problem.getMessage());
        }
    }
}
