package dev.countersign.contract.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PrivateKey;
import java.util.Date;

/** Signs access tokens, SHA256withRSA. Safe for use by several threads. */
public final class TokenIssuer {
    private final RSASSASigner signer;

    public TokenIssuer(PrivateKey key) {
        this.signer = new RSASSASigner(key);
    }

    public String issue(AccessToken token) {
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
            jwt.sign(signer);
        } catch (JOSEException problem) {
            throw new IllegalStateException("the key can't sign", problem);
        }
        return jwt.serialize();
    }
}
