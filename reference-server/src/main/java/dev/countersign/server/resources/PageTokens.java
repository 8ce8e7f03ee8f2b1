package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.WireJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Issues signed page tokens and verifies them. A token is valid for ten minutes, longer than the one minute that readers
 * are promised. Every page has a new token, valid for ten minutes again.
 *
 * <p>Source: API Conventions, "Pagination". Thread-safe.
 */
final class PageTokens {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ALGORITHM = "HmacSHA256";
    private static final TypeReference<PageToken> TOKEN = new TypeReference<>() {};

    private final SecretKeySpec key;
    private final InstantSource time;

    PageTokens(InstantSource time) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.time = time;
    }

    String write(PageToken token) {
        String content = encode(WireJson.write(token));
        return content + "." + sign(content);
    }

    /** @throws RefusedException.Invalid if the token is not from this server, not for this list, or too old */
    PageToken read(String text, String kind, String reader) {
        int dot = text.indexOf('.');
        PageToken token = dot < 0 ? null : trusted(text.substring(0, dot), text.substring(dot + 1));
        if (token == null || !token.kind().equals(kind) || !token.reader().equals(reader)) {
            throw new RefusedException.Invalid("next", "is not what a page of this list gave");
        }
        long age = time.millis() - token.issuedAt();
        if (age < 0 || age > LIFETIME.toMillis()) {
            throw tooOld();
        }
        return token;
    }

    static RefusedException tooOld() {
        return new RefusedException.Invalid("next", "is too old; start again with the first page");
    }

    private @Nullable PageToken trusted(String content, String signature) {
        boolean ours = MessageDigest.isEqual(bytes(sign(content)), bytes(signature));
        return ours ? WireJson.read(Base64.getUrlDecoder().decode(content), TOKEN) : null;
    }

    /** Signs the encoded text, not the decoded content: several texts decode to the same content. */
    private String sign(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return encode(mac.doFinal(bytes(content)));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, problem);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
