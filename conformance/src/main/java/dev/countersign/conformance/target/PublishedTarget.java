package dev.countersign.conformance.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;

/** A target as stored in a recording: with everything that checks depend on, and placeholders for its secrets. */
public final class PublishedTarget {
    private static final int KEY_SIZE = 2048;
    private static final JsonMapper JSON = TargetJson.MAPPER;

    private PublishedTarget() {}

    /** Serialises a target without any secret. */
    public static ObjectNode write(Target target) {
        Target kept = SecretPlaceholders.in(target);
        ObjectNode json = JSON.valueToTree(kept);
        if (kept.core() != null) {
            json.set("core", JSON.valueToTree(kept.core()));
        }
        TargetProvider provider = kept.provider();
        if (provider != null && provider.simulation() != null) {
            json.withObject("/provider").set("simulation", JSON.valueToTree(provider.simulation()));
        }
        return json;
    }

    /**
     * Reads a stored target. The key of its Core is a new one: what the key would sign is not stored either.
     *
     * @throws IllegalArgumentException if it is not a stored target
     */
    public static Target read(JsonNode kept) {
        try {
            ObjectNode json = kept.deepCopy();
            if (json.path("core") instanceof ObjectNode core) {
                core.putPOJO("key", anyKey());
            }
            JsonNode api = json.path("provider") instanceof ObjectNode provider ? provider.remove("simulation") : null;
            Target target = JSON.treeToValue(json, Target.class);
            TargetProvider provider = target.provider();
            return provider == null || api == null
                    ? target
                    : target.with(provider.runningWith(JSON.treeToValue(api, Target.Simulation.class)));
        } catch (JsonProcessingException | ClassCastException problem) {
            throw new IllegalArgumentException("this is no target that was kept", problem);
        }
    }

    private static PrivateKey anyKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_SIZE);
            return generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows RSA", e);
        }
    }
}
