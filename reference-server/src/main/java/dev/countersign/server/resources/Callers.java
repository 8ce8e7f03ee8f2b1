package dev.countersign.server.resources;

import dev.countersign.model.http.BearerTokens;
import dev.countersign.model.http.UnauthenticatedException;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.server.people.Actor;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Authenticates callers, and accepts only the roles that a call is for. */
public final class Callers {
    private static final Set<Role> END_USERS = Set.of(Role.USER, Role.ADMIN);
    private static final Set<Role> PROVIDERS = Set.of(Role.PROVIDER);

    private final BearerTokens tokens;

    public Callers(BearerTokens tokens) {
        this.tokens = tokens;
    }

    Actor endUser(Context ctx) {
        AccessToken token = tokens.require(ctx, END_USERS);
        return new Actor(token.subject(), project(ctx));
    }

    /** The id of the provider that calls. */
    String provider(Context ctx) {
        return tokens.require(ctx, PROVIDERS)
                .provider()
                .orElseThrow(() -> new UnauthenticatedException("The bearer token names no provider"));
    }

    private static @Nullable String project(Context ctx) {
        String project = ctx.header("Project");
        return project == null || project.isBlank() ? null : project;
    }
}
