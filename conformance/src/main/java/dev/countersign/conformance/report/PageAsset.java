package dev.countersign.conformance.report;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;

/** A style or script within a page. The page's Content-Security-Policy allows it by its digest. */
public record PageAsset(String content) {
    /** @param resources in the order in which they are joined */
    public static PageAsset of(String... resources) {
        return new PageAsset(Stream.of(resources).map(Resources::text).collect(joining()));
    }

    /** The hash for a Content-Security-Policy. */
    public String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }
}
