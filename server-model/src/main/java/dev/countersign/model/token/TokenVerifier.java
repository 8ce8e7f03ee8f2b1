package dev.countersign.model.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parses access tokens, and accepts only those with the right signature, issuer and dates, and a known role.
 *
 * <p>Source: Providers (authentication), "Verifying accessTokens". Safe for use by several threads.
 */
public final class TokenVerifier {
    /** How many tokens with a matching signature are cached, since checking it is most of the work. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Map<String, JWTClaimsSet> signed = new ConcurrentHashMap<>();
    private final Supplier<RSAPublicKey> key;
    private final InstantSource time;

    /** @param key always supplies the same key; not called before there is a signature to check */
    public TokenVerifier(Supplier<RSAPublicKey> key, InstantSource time) {
        this.key = key;
        this.time = time;
    }

    public AccessToken verify(String serialized) throws InvalidTokenException {
        try {
            JWTClaimsSet known = signed.get(serialized);
            return believe(known == null ? checked(serialized) : known);
        } catch (ParseException | JOSEException | RuntimeException problem) { // RuntimeException: from the parser
            throw new InvalidTokenException("it is not a signed token");
        }
    }

    private JWTClaimsSet checked(String serialized) throws InvalidTokenException, ParseException, JOSEException {
        SignedJWT jwt = SignedJWT.parse(serialized);
        if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
            throw new InvalidTokenException("the algorithm is not RS256");
        }
        if (!jwt.verify(new RSASSAVerifier(key.get()))) {
            throw new InvalidTokenException("the signature does not match");
        }
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        if (signed.size() >= MOST_REMEMBERED) {
            signed.clear();
        }
        signed.put(serialized, claims);
        return claims;
    }

    private AccessToken believe(JWTClaimsSet claims) throws InvalidTokenException, ParseException {
        if (!AccessToken.ISSUER.equals(claims.getIssuer())) {
            throw new InvalidTokenException("the issuer is not " + AccessToken.ISSUER);
        }
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidTokenException("it names nobody");
        }
        Instant issuedAt = required("iat", claims.getIssueTime());
        Instant expiresAt = required("exp", claims.getExpirationTime());
        Instant now = time.instant();
        if (issuedAt.isAfter(now)) {
            throw new InvalidTokenException("it was issued in the future");
        }
        if (!expiresAt.isAfter(now)) {
            throw new InvalidTokenException("it has expired");
        }
        return new AccessToken(subject, role(claims.getStringClaim("role")), issuedAt, expiresAt);
    }

    private static Instant required(String claim, @Nullable Date date) throws InvalidTokenException {
        if (date == null) {
            throw new InvalidTokenException("it has no " + claim);
        }
        return date.toInstant();
    }

    private static Role role(@Nullable String name) throws InvalidTokenException {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidTokenException("it has no known role"));
    }
}
