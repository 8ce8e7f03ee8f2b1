package dev.countersign.server.providers;

import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.model.token.TokenIssuer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Core's own token for one provider. Replaced after half of its lifetime, or if the clock was set back. */
final class CoreToken implements Supplier<@Nullable String> {
    private final TokenIssuer issuer;
    private final InstantSource time;
    private @Nullable Issued issued;

    CoreToken(TokenIssuer issuer, InstantSource time) {
        this.issuer = issuer;
        this.time = time;
    }

    @Override
    public synchronized String get() {
        Instant now = time.instant();
        if (issued == null || !issued.isFresh(now)) {
            AccessToken token = new AccessToken(AccessToken.CORE, Role.SERVICE, now, now.plus(AccessToken.LIFETIME));
            issued = new Issued(now, issuer.issue(token));
        }
        return issued.token;
    }

    private record Issued(Instant at, String token) {
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(AccessToken.LIFETIME.dividedBy(2)));
        }
    }
}
