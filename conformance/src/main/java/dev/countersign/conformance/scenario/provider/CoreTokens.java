package dev.countersign.conformance.scenario.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.SimulationControl;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;

/**
 * The tokens that authenticate Core to a provider, and forged ones that it must refuse.
 *
 * <p>Source: Provider Authentication, "Verifying accessTokens".
 */
public record CoreTokens(CurrentRun run, SimulationControl simulation) {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int KEY_SIZE = 2048;

    /** Core, with a valid token. */
    public Caller core() {
        return new Caller("Core", genuine(), null);
    }

    public String genuine() {
        return signed(claims -> claims);
    }

    /** A token with changed claims. */
    public String signed(UnaryOperator<JWTClaimsSet.Builder> spoiled) {
        return signed(new RSASSASigner(key()), JWSAlgorithm.RS256, spoiled);
    }

    public String signedByAnotherKey() {
        try {
            return signed(
                    new RSASSASigner(new RSAKeyGenerator(KEY_SIZE).generate()), JWSAlgorithm.RS256, claims -> claims);
        } catch (JOSEException problem) {
            throw new IllegalStateException("no key can be made", problem);
        }
    }

    /** A token signed with the public key as an HMAC secret, which anyone who knows that key can create. */
    public String signedWithThePublicKey() {
        try {
            String pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                    .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(publicKey().getEncoded()));
            return signed(new MACSigner(pem.getBytes(StandardCharsets.UTF_8)), JWSAlgorithm.HS256, claims -> claims);
        } catch (JOSEException problem) {
            throw new IllegalStateException("nothing can be signed with the public key", problem);
        }
    }

    public String withAnotherSignature() {
        String genuine = genuine();
        int signature = genuine.lastIndexOf('.') + 1;
        byte[] bytes = Base64.getUrlDecoder().decode(genuine.substring(signature));
        bytes[bytes.length / 2] ^= 0x55;
        return genuine.substring(0, signature)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String unsigned() {
        return new PlainJWT(claims().build()).serialize();
    }

    public Instant now() {
        return simulation.now();
    }

    private String signed(JWSSigner signer, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> spoiled) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader(algorithm), spoiled.apply(claims()).build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException problem) {
            throw new IllegalStateException("the key can't sign", problem);
        }
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = now();
        return new JWTClaimsSet.Builder()
                .issuer("cloud.sdu.dk")
                .subject("_UCloud")
                .claim("role", "SERVICE")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    private PrivateKey key() {
        return run.core().key();
    }

    private PublicKey publicKey() {
        if (!(key() instanceof RSAPrivateCrtKey key)) {
            throw new IllegalStateException("the key of Core tells nothing of its public half");
        }
        BigInteger exponent = key.getPublicExponent();
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(key.getModulus(), exponent));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("the key of Core has no public half", problem);
        }
    }
}
