package dev.countersign.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.countersign.model.token.Keys;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoreTokenTest {
    private static final List<List<String>> CALLS = List.of(
            List.of("GET", "/retrieveProducts"),
            List.of("POST", ""),
            List.of("DELETE", ""),
            List.of("POST", "/init"),
            List.of("POST", "/updateAcl"),
            List.of("POST", "/verify"));

    private final ProviderFixture fixture = new ProviderFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_right_token_is_accepted() throws JOSEException {
        assertThat(retrieveProducts(signed(claims -> claims)).status()).isEqualTo(200);
    }

    @Test
    void every_call_needs_a_token() {
        for (List<String> call : CALLS) {
            ProviderFixture.Answer answer =
                    fixture.send(call.get(0), ProviderFixture.EXAMPLE + call.get(1), null, null);

            assertThat(answer.status()).as("%s", call).isEqualTo(401);
            assertThat(answer.why()).isEqualTo("The request has no bearer token");
        }
    }

    @Test
    void every_call_is_for_core_alone() throws JOSEException {
        String ofUser = signed(claims -> claims.subject("user"));
        for (List<String> call : CALLS) {
            assertThat(fixture.send(call.get(0), ProviderFixture.EXAMPLE + call.get(1), ofUser, null)
                            .status())
                    .as("%s", call)
                    .isEqualTo(401);
        }
    }

    @Test
    void another_subject_is_refused() throws JOSEException {
        assertRefused(signed(claims -> claims.subject("_ucloud")), "This call is for _UCloud alone");
    }

    @Test
    void no_subject_is_refused() throws JOSEException {
        assertRefused(signed(claims -> claims.subject(null)), "The bearer token is not valid: it names nobody");
    }

    @Test
    void another_role_is_refused() throws JOSEException {
        assertRefused(signed(claims -> claims.claim("role", "ADMIN")), "This call is not for the role ADMIN");
    }

    @Test
    void no_role_is_refused() throws JOSEException {
        assertRefused(
                signed(claims -> claims.claim("role", null)), "The bearer token is not valid: it has no known role");
    }

    @Test
    void another_issuer_is_refused() throws JOSEException {
        assertRefused(
                signed(claims -> claims.issuer("cloud.example.org")),
                "The bearer token is not valid: the issuer is not cloud.sdu.dk");
    }

    @Test
    void a_token_from_the_future_is_refused() throws JOSEException {
        assertRefused(
                signed(claims -> claims.issueTime(at(Duration.ofSeconds(1)))),
                "The bearer token is not valid: it was issued in the future");
    }

    @Test
    void a_token_without_issue_time_is_refused() throws JOSEException {
        assertRefused(signed(claims -> claims.issueTime(null)), "The bearer token is not valid: it has no iat");
    }

    @Test
    void a_token_without_end_is_refused() throws JOSEException {
        assertRefused(signed(claims -> claims.expirationTime(null)), "The bearer token is not valid: it has no exp");
    }

    @Test
    void a_token_is_good_until_it_expires_and_not_a_tick_longer() throws JOSEException {
        String token = signed(claims -> claims);
        fixture.clock.advance(Duration.ofMinutes(10).minusNanos(1));
        assertThat(retrieveProducts(token).status()).isEqualTo(200);

        fixture.clock.advance(Duration.ofNanos(1));

        assertRefused(token, "The bearer token is not valid: it has expired");
    }

    @Test
    void another_key_is_refused() throws JOSEException {
        String forged =
                signed(JWSAlgorithm.RS256, new RSASSASigner(Keys.generate().getPrivate()), claims());

        assertRefused(forged, "The bearer token is not valid: the signature does not match");
    }

    @Test
    void another_algorithm_is_refused() throws JOSEException {
        var signer = new RSASSASigner(FakeCore.KEYS.getPrivate());

        assertRefused(
                signed(JWSAlgorithm.RS512, signer, claims()),
                "The bearer token is not valid: the algorithm is not RS256");
    }

    @Test
    void cores_public_key_is_no_secret_to_sign_with() throws JOSEException {
        var signer = new MACSigner(FakeCore.KEYS.getPublic().getEncoded());

        assertRefused(
                signed(JWSAlgorithm.HS256, signer, claims()),
                "The bearer token is not valid: the algorithm is not RS256");
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertRefused(
                new PlainJWT(claims().build()).serialize(), "The bearer token is not valid: it is not a signed token");
    }

    @Test
    void a_token_of_no_algorithm_is_refused_though_it_looks_signed() throws JOSEException {
        String[] parts = signed(claims -> claims).split("\\.", -1);
        String none = Base64URL.encode("{\"alg\":\"none\"}").toString();

        assertRefused(
                String.join(".", none, parts[1], parts[2]), "The bearer token is not valid: it is not a signed token");
    }

    @Test
    void a_key_that_a_token_brings_along_is_not_believed() throws JOSEException {
        KeyPair own = Keys.generate();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(new RSAKey.Builder(Keys.publicKey(own)).build())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims().build());
        jwt.sign(new RSASSASigner(own.getPrivate()));

        assertRefused(jwt.serialize(), "The bearer token is not valid: the signature does not match");
    }

    @Test
    void several_roles_are_none() throws JOSEException {
        assertRefused(
                signed(claims -> claims.claim("role", List.of("SERVICE", "USER"))),
                "The bearer token is not valid: it is not a signed token");
        assertRefused(
                signed(claims -> claims.claim("role", null).claim("roles", List.of("SERVICE"))),
                "The bearer token is not valid: it has no known role");
    }

    @Test
    void a_token_in_the_address_is_none() throws JOSEException {
        String path = ProviderFixture.EXAMPLE + "/retrieveProducts?access_token=" + signed(claims -> claims);

        assertThat(fixture.send("GET", path, null, null).why()).isEqualTo("The request has no bearer token");
    }

    private void assertRefused(String token, String why) {
        ProviderFixture.Answer answer = retrieveProducts(token);
        assertThat(answer.why()).isEqualTo(why);
        assertThat(answer.status()).isEqualTo(401);
    }

    private ProviderFixture.Answer retrieveProducts(@Nullable String token) {
        return fixture.send("GET", ProviderFixture.EXAMPLE + "/retrieveProducts", token, null);
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(FakeCore.KEYS.getPrivate()), change.apply(claims()));
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet.Builder claims)
            throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("_UCloud")
                .issuer("cloud.sdu.dk")
                .issueTime(at(Duration.ZERO))
                .expirationTime(at(Duration.ofMinutes(10)))
                .claim("role", "SERVICE");
    }

    private static Date at(Duration later) {
        Instant instant = ProviderFixture.START.plus(later);
        return Date.from(instant);
    }
}
