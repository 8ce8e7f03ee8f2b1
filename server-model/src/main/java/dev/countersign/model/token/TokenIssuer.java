package dev.countersign.model.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Signs access tokens with SHA256withRSA. Safe for use by several threads. */
public final class TokenIssuer {
    private static final int MOST_REMEMBERED = 64;

    private final Supplier<PrivateKey> key;
    /**
     * Cache of signed tokens. The same claims get the same signature, and are requested repeatedly while simulated time
     * stands still.
     */
    private final Map<AccessToken, String> issued = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccessToken, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    /** @param key always supplies the same key; not called before a token has to be signed */
    public TokenIssuer(Supplier<PrivateKey> key) {
        this.key = key;
    }

    /**
     * Returns the signed token. Threads do not wait for each other: concurrent calls for the same claims may each sign
     * them.
     */
    public String issue(AccessToken token) {
        String known = issued.get(token);
        if (known == null) {
            known = sign(token);
            issued.put(token, known);
        }
        return known;
    }

    private String sign(AccessToken token) {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject(token.subject())
                        .issuer(AccessToken.ISSUER)
                        .issueTime(Date.from(token.issuedAt()))
                        .expirationTime(Date.from(token.expiresAt()))
                        .claim("role", token.role().name())
                        .build());
        try {
            jwt.sign(new RSASSASigner(key.get()));
        } catch (JOSEException problem) {
            throw new IllegalStateException("the key can't sign", problem);
        }
        return jwt.serialize();
    }
}
