package dev.countersign.model.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret that grants access to the simulation API. */
public final class OperatorToken {
    private final byte[] secret;

    public OperatorToken(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Checks the token of a request. Takes the same time for every wrong token of the same length.
     *
     * @throws UnauthenticatedException where the request has another token, or none
     */
    public void require(Context ctx) {
        String sent = BearerTokens.of(ctx);
        if (sent == null || !MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), secret)) {
            throw new UnauthenticatedException("The simulation API is for operators: send their token");
        }
    }
}
