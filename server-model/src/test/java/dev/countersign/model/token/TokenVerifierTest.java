package dev.countersign.model.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.countersign.model.time.SimulatedClock;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
    private static final KeyPair KEYS = Keys.generate();
    private static final KeyPair OTHER_KEYS = Keys.generate();
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant END = NOW.plus(AccessToken.LIFETIME);
    private static final Duration TICK = Duration.ofNanos(1);

    private final SimulatedClock clock = new SimulatedClock(NOW);
    private final TokenVerifier verifier = new TokenVerifier(() -> Keys.publicKey(KEYS), clock);

    @ParameterizedTest
    @EnumSource(Role.class)
    void believes_what_the_issuer_signed(Role role) throws InvalidTokenException {
        AccessToken token = new AccessToken("user", role, NOW, END);

        assertThat(verifier.verify(new TokenIssuer(KEYS::getPrivate).issue(token)))
                .isEqualTo(token);
    }

    @Test
    void believes_a_token_until_it_expires_and_not_a_tick_longer() throws InvalidTokenException, JOSEException {
        String token = signed(claims -> claims);

        clock.advanceTo(END.minus(TICK));
        assertThat(verifier.verify(token).expiresAt()).isEqualTo(END);
        clock.advanceTo(END);

        assertRefused(token, "it has expired");
    }

    @Test
    void believes_a_token_from_its_issue_on() throws JOSEException {
        String token = signed(claims -> claims.issueTime(Date.from(NOW.plusSeconds(1))));

        clock.advance(Duration.ofSeconds(1).minus(TICK));
        assertRefused(token, "it was issued in the future");
        clock.advance(TICK);

        assertThat(accepted(token).issuedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void refuses_another_issuer() throws JOSEException {
        assertRefused(signed(claims -> claims.issuer("cloud.sdu.dk.example.org")), "the issuer is not cloud.sdu.dk");
        assertRefused(signed(claims -> claims.issuer(null)), "the issuer is not cloud.sdu.dk");
    }

    @Test
    void refuses_a_token_of_nobody() throws JOSEException {
        assertRefused(signed(claims -> claims.subject(null)), "it names nobody");
        assertRefused(signed(claims -> claims.subject(" ")), "it names nobody");
    }

    @Test
    void refuses_a_token_without_its_dates() throws JOSEException {
        assertRefused(signed(claims -> claims.issueTime(null)), "it has no iat");
        assertRefused(signed(claims -> claims.expirationTime(null)), "it has no exp");
        assertRefused(signed(claims -> claims.claim("exp", "tomorrow")), "it is not a signed token");
    }

    @Test
    void refuses_a_role_that_nobody_has() throws JOSEException {
        assertRefused(signed(claims -> claims.claim("role", null)), "it has no known role");
        assertRefused(signed(claims -> claims.claim("role", "KING")), "it has no known role");
        assertRefused(signed(claims -> claims.claim("role", "user")), "it has no known role");
        assertRefused(signed(claims -> claims.claim("role", 1)), "it is not a signed token");
    }

    @Test
    void refuses_another_key() throws JOSEException {
        assertRefused(
                signed(JWSAlgorithm.RS256, new RSASSASigner(OTHER_KEYS.getPrivate())), "the signature does not match");
    }

    @Test
    void refuses_claims_that_were_not_signed() throws JOSEException {
        String[] parts = signed(claims -> claims).split("\\.", -1);
        String others =
                Base64URL.encode(claims().subject("admin").build().toString()).toString();

        assertRefused(parts[0] + "." + others + "." + parts[2], "the signature does not match");
        assertRefused(parts[0] + "." + parts[1] + ".", "it is not a signed token");
    }

    @Test
    void refuses_other_algorithms() throws JOSEException {
        RSASSASigner signer = new RSASSASigner(KEYS.getPrivate());

        assertRefused(signed(JWSAlgorithm.RS384, signer), "the algorithm is not RS256");
        assertRefused(signed(JWSAlgorithm.PS256, signer), "the algorithm is not RS256");
        assertRefused(
                signed(JWSAlgorithm.HS256, new MACSigner(KEYS.getPublic().getEncoded())), "the algorithm is not RS256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a.b.c",
                "a.b.c.d.e",
                "no token at all",
                "bnVsbA.bnVsbA.bnVsbA",
                "W10.W10.W10",
                "e30.e30.e30",
                "eyJhbGciOjF9.e30.e30",
                "eyJhbGciOiJub25lIn0.e30.",
            })
    void refuses_what_is_no_token(String text) {
        assertRefused(text, "it is not a signed token");
    }

    @Test
    void refuses_a_token_that_is_not_signed() {
        assertRefused(new PlainJWT(claims().build()).serialize(), "it is not a signed token");
    }

    @Test
    void only_a_provider_speaks_for_a_provider() {
        String subject = AccessToken.ofProvider("example");

        assertThat(subject).isEqualTo("#P_example");
        assertThat(new AccessToken(subject, Role.PROVIDER, NOW, END).provider()).contains("example");
        assertThat(new AccessToken(subject, Role.USER, NOW, END).provider()).isEmpty();
        assertThat(new AccessToken("example", Role.PROVIDER, NOW, END).provider())
                .isEmpty();
    }

    private AccessToken accepted(String token) {
        try {
            return verifier.verify(token);
        } catch (InvalidTokenException problem) {
            throw new AssertionError(problem);
        }
    }

    private void assertRefused(String token, String why) {
        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOf(InvalidTokenException.class)
                .hasMessage(why);
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return sign(JWSAlgorithm.RS256, new RSASSASigner(KEYS.getPrivate()), change.apply(claims()));
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        return sign(algorithm, signer, claims());
    }

    private static String sign(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("user")
                .issuer("cloud.sdu.dk")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(END))
                .claim("role", "USER");
    }
}
