package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.contract.call.MalformedPayload;
import dev.countersign.contract.call.WireJson;
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
 * Hands out page tokens that nobody can forge, and takes them back for ten minutes, which is more than the one that
 * readers are promised. The minutes count anew with every page.
 *
 * <p>Source: API Conventions, "Pagination". Safe for use by several threads.
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
        byte[] content = WireJson.write(token);
        return encode(content) + "." + encode(sign(content));
    }

    /** @throws Refused.Invalid where the token is not this server's, not for this list, or too old */
    PageToken read(String text, String kind, String reader) {
        int dot = text.indexOf('.');
        PageToken token = dot < 0 ? null : trusted(text.substring(0, dot), text.substring(dot + 1));
        if (token == null || !token.kind().equals(kind) || !token.reader().equals(reader)) {
            throw new Refused.Invalid("next", "is not what a page of this list gave");
        }
        long age = time.millis() - token.issuedAt();
        if (age < 0 || age > LIFETIME.toMillis()) {
            throw new Refused.Invalid("next", "is too old; start again with the first page");
        }
        return token;
    }

    private @Nullable PageToken trusted(String content, String signature) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(content);
            boolean signed =
                    MessageDigest.isEqual(sign(bytes), Base64.getUrlDecoder().decode(signature));
            return signed ? WireJson.read(bytes, TOKEN) : null;
        } catch (IllegalArgumentException | MalformedPayload notOurs) {
            return null;
        }
    }

    private byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, problem);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
