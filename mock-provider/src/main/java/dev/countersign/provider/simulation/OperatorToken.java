package dev.countersign.provider.simulation;

import dev.countersign.contract.http.BearerTokens;
import dev.countersign.contract.http.Unauthenticated;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The one secret that opens the simulation API. */
final class OperatorToken {
    private final byte[] secret;

    OperatorToken(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Takes the same time for every wrong token of one length. */
    void require(Context ctx) {
        String sent = BearerTokens.of(ctx);
        if (sent == null || !MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), secret)) {
            throw new Unauthenticated("The simulation API is for operators: send their token");
        }
    }
}
