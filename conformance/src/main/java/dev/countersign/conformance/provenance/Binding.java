package dev.countersign.conformance.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Checks the steps of an example against the digest recorded when they were taken from the document. */
public final class Binding {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Binding() {}

    /** The error message if the steps do not match the digest; empty if they do. */
    public static Optional<String> broken(JsonNode example) {
        String digest = sha256(example.path("steps"));
        String bound = example.path("sha256").asText();
        if (digest.equals(bound)) {
            return Optional.empty();
        }
        String slug = example.path("slug").asText();
        return Optional.of(
                """
                the example %s has moved away from "%s" in %s: its steps were bound to SHA-256 %s, and have %s. \
                If the document has changed, put the new digest into "sha256" of examples/%s.json; \
                if it has not, put the steps back."""
                        .formatted(
                                slug,
                                example.path("heading").asText(),
                                example.path("document").asText(),
                                bound,
                                digest,
                                slug));
    }

    /** The digest of compact JSON with sorted keys. */
    private static String sha256(JsonNode steps) {
        try {
            String canonical = SORTED.writeValueAsString(SORTED.treeToValue(steps, Object.class));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException problem) {
            throw new IllegalStateException("an example has no digest", problem);
        }
    }
}
