package dev.countersign.conformance.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetCore;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/**
 * Checks that a provider accepts the tokens of the reference Core, and declares the product that scenarios use.
 *
 * <p>Source: Provider Authentication, "Verifying accessTokens".
 */
record ProviderApiCheck(DoctorCalls calls, InstantSource clock) implements Check {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    @Override
    public void look(Target target, Problems findings) {
        TargetCore core = target.core();
        if (core != null) {
            String token = token(core, now(target));
            core.kinds().forEach(kind -> look(target, core, kind, token, findings));
        }
    }

    private void look(Target target, TargetCore core, String kind, String token, Problems findings) {
        String path = "/ucloud/%s/%s/retrieveProducts".formatted(core.provider(), kind);
        Response answer = calls.get(target.target().url(), path, token);
        JsonNode declared = DoctorCalls.json(answer).path("responses");
        if (DoctorCalls.refusesToken(answer)) {
            findings.problem(
                    "core.key: the provider answers %s to what it signs; give the provider the public half of that key",
                    DoctorCalls.refusal(answer));
        } else if (!answer.isSuccess() || !declared.isArray()) {
            findings.note(
                    "products: can't be checked, because GET %s is answered %d and names none", path, answer.status());
        } else if (target.products() != null) {
            look(target.products().key(kind), target.products().of(kind).usual(), path, declared, findings);
        }
    }

    private static void look(
            String key, TargetProducts.TargetProduct usual, String path, JsonNode declared, Problems findings) {
        List<String> ids = declared.findValues("product").stream()
                .map(product -> product.path("id").asText())
                .toList();
        if (declared.isEmpty()) {
            findings.problem(
                    "%s.usual: the provider declares no product at %s; let it declare '%s' there",
                    key, path, usual.id());
        } else if (!ids.contains(usual.id())) {
            findings.problem(
                    "%s.usual: the provider declares no product '%s' at %s, but %s; name one of those",
                    key, usual.id(), path, String.join(", ", ids));
        }
    }

    /** The current time of the provider's clock if it is known, else of ours. */
    private Instant now(Target target) {
        Target.Simulation api = target.simulation();
        JsonNode shown = api == null
                ? MissingNode.getInstance()
                : DoctorCalls.json(calls.get(api.url(), "/clock", api.token())).path("now");
        return shown.isIntegralNumber() ? Instant.ofEpochMilli(shown.asLong()) : clock.instant();
    }

    private static String token(TargetCore core, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("cloud.sdu.dk")
                .subject("_UCloud")
                .claim("role", "SERVICE")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(core.key()));
        } catch (JOSEException problem) {
            throw new IllegalStateException("the key of Core can't sign", problem);
        }
        return token.serialize();
    }
}
