package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A token sent instead of a genuine one. */
@FunctionalInterface
public interface Forgery {
    @Nullable String of(String genuine);

    default Caller instead(Caller genuine) {
        String token = genuine.token();
        if (token == null) {
            throw new IllegalStateException(genuine + " has no token that one could forge");
        }
        return genuine.withToken(of(token));
    }

    static String withAnotherSignature(String genuine) {
        String[] parts = parts(genuine);
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        signature[signature.length / 2] ^= 0x55;
        return "%s.%s.%s".formatted(parts[0], parts[1], encode(signature));
    }

    static String withoutSignature(String genuine) {
        String[] parts = parts(genuine);
        return "%s.%s.".formatted(parts[0], parts[1]);
    }

    static String madeOutTo(String username, String genuine) {
        String[] parts = parts(genuine);
        ObjectNode claims = claims(parts[1]).put("sub", username);
        return "%s.%s.%s".formatted(parts[0], encode(bytes(claims)), parts[2]);
    }

    static String unsigned(String genuine) {
        String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
        return "%s.%s.".formatted(encode(header.getBytes(StandardCharsets.UTF_8)), parts(genuine)[1]);
    }

    private static String[] parts(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new UntestableException("the token is no signed JWT, so it can't be forged by parts");
        }
        return parts;
    }

    private static ObjectNode claims(String part) {
        try {
            JsonNode claims = Json.read(Bytes.of(Base64.getUrlDecoder().decode(part)));
            return claims.deepCopy();
        } catch (Json.NotJson | IllegalArgumentException | ClassCastException notClaims) {
            throw new UntestableException(
                    "the token has no claims that one could read, so it can't be forged by parts");
        }
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
