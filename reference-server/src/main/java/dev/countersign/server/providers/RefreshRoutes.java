package dev.countersign.server.providers;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.BulkResponse;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.http.UnauthenticatedException;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.model.token.TokenIssuer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Issues access tokens to providers for their refresh tokens.
 *
 * <p>Source: Providers (authentication), whose example sends the refresh token in the body.
 */
public final class RefreshRoutes {
    private static final TypeReference<BulkRequest<RefreshToken>> REQUEST = new TypeReference<>() {};

    private final Providers providers;
    private final TokenIssuer issuer;
    private final InstantSource time;

    public RefreshRoutes(Providers providers, TokenIssuer issuer, InstantSource time) {
        this.providers = providers;
        this.issuer = issuer;
        this.time = time;
    }

    public void register(RoutesConfig routes) {
        routes.post("/auth/providers/refresh", this::refresh);
    }

    private void refresh(Context ctx) {
        BulkRequest<RefreshToken> request = WireJson.read(ConventionalServer.body(ctx), REQUEST);
        ConventionalServer.answer(
                ctx,
                new BulkResponse<>(request.items().stream().map(this::refresh).toList()));
    }

    private Access refresh(RefreshToken token) {
        String provider = providers
                .ownerOf(token.refreshToken())
                .orElseThrow(() -> new UnauthenticatedException("The refresh token is not valid"));
        Instant now = time.instant();
        return new Access(issuer.issue(
                new AccessToken(AccessToken.ofProvider(provider), Role.PROVIDER, now, now.plus(AccessToken.LIFETIME))));
    }

    record RefreshToken(String refreshToken) {}

    record Access(String accessToken) {}
}
