package dev.countersign.server.agave;

import dev.countersign.model.http.BearerTokens;
import dev.countersign.model.http.UnauthenticatedException;
import dev.countersign.model.token.Role;
import io.javalin.http.Context;
import java.util.Set;

/** Determines the caller of a request. */
final class AgaveCallers {
    private static final Set<Role> END_USERS = Set.of(Role.USER, Role.ADMIN);

    private final BearerTokens tokens;

    AgaveCallers(BearerTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws JobRefusedException.NotAuthenticated if the caller can't be determined */
    String username(Context ctx) {
        try {
            return tokens.require(ctx, END_USERS).subject();
        } catch (UnauthenticatedException problem) {
            throw new JobRefusedException.NotAuthenticated(ctx.header("Authorization") != null);
        }
    }
}
