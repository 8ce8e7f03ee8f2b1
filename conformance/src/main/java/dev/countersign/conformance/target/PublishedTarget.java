package dev.countersign.conformance.target;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target as stored in a recording: with everything that checks depend on, and placeholders for its secrets. */
public final class PublishedTarget {
    private static final int KEY_SIZE = 2048;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, ToStringSerializer.instance)
                    .addDeserializer(Duration.class, new DurationReader()))
            .build();

    private PublishedTarget() {}

    /** Serialises a target without any secret. */
    public static ObjectNode write(Target target) {
        Target kept = SecretPlaceholders.in(target);
        ObjectNode json = JSON.valueToTree(kept);
        TargetCore core = kept.core();
        if (core != null) {
            json.set("core", core(core));
        }
        TargetProvider provider = kept.provider();
        if (provider != null && provider.simulation() != null) {
            json.withObject("/provider").set("simulation", JSON.valueToTree(provider.simulation()));
        }
        return json;
    }

    /** @throws IllegalArgumentException if it is not a stored target */
    public static Target read(JsonNode kept) {
        try {
            ObjectNode json = kept.deepCopy();
            JsonNode core = json.remove("core");
            JsonNode api = json.at("/provider").isObject()
                    ? json.withObject("/provider").remove("simulation")
                    : null;
            Target target = JSON.treeToValue(json, Target.class);
            TargetProvider provider = target.provider();
            if (provider != null && api != null) {
                target = target.with(provider.runningWith(JSON.treeToValue(api, Target.Simulation.class)));
            }
            return core == null ? target : target.around(core(core));
        } catch (JsonProcessingException | ClassCastException problem) {
            throw new IllegalArgumentException("this is no target that was kept", problem);
        }
    }

    private static ObjectNode core(TargetCore core) {
        ObjectNode json = JSON.createObjectNode()
                .put("provider", core.provider())
                .put("listen", core.listen())
                .put("url", core.url() == null ? null : core.url().toString())
                .put("refreshToken", core.refreshToken());
        json.set("kinds", JSON.valueToTree(core.kinds()));
        return json;
    }

    /** With a new key: what it would sign is not stored either. */
    private static TargetCore core(JsonNode json) {
        List<String> kinds = new ArrayList<>();
        json.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        String url = text(json, "url");
        return new TargetCore(
                json.path("provider").asText(),
                kinds,
                text(json, "listen"),
                url == null ? null : URI.create(url),
                anyKey(),
                json.path("refreshToken").asText());
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.path(field).textValue();
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

    private static final class DurationReader extends JsonDeserializer<Duration> {
        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Duration.parse(json.getText());
        }
    }
}
