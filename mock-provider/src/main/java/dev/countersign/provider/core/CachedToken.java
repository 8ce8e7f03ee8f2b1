package dev.countersign.provider.core;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * An access token and the period in which Core accepts it. A token that does not state its period is used for a single
 * call.
 *
 * @param from when it was issued; later than now once a simulated world has been reset
 */
record CachedToken(String serialized, @Nullable Instant from, @Nullable Instant until) {
    /** A token this close to its expiry might be invalid on arrival. */
    static final Duration MARGIN = Duration.ofSeconds(30);

    static CachedToken of(String serialized) {
        try {
            JWTClaimsSet claims = JWTParser.parse(serialized).getJWTClaimsSet();
            return new CachedToken(serialized, instant(claims.getIssueTime()), instant(claims.getExpirationTime()));
        } catch (ParseException | RuntimeException problem) { // RuntimeException: from the parser
            return new CachedToken(serialized, null, null);
        }
    }

    boolean isUsableAt(Instant now) {
        return from != null
                && until != null
                && !from.isAfter(now)
                && until.minus(MARGIN).isAfter(now);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** Without the token, which is a secret. */
    @Override
    public String toString() {
        return "CachedToken[from=%s, until=%s]".formatted(from, until);
    }
}
