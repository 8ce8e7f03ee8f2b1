package dev.countersign.conformance.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts a target file to a target: validates it by its schema, resolves what it names, and binds it. */
final class TargetReader {
    private static final String ADMINISTRATOR = "administrator";
    private static final List<String> OF_PROVIDER = List.of("target", "provider", "products", "simulation");

    private final TokenReader tokens;
    private final KeyReader keys;

    TargetReader(TokenReader tokens, KeyReader keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    Target read(TargetValue file) {
        TargetSchema schema = TargetSchema.ofTarget();
        schema.require(file);
        List<String> renewed = renewedUsers(file.json().path("users"));
        ObjectNode json = resolved(schema, file);
        ObjectNode users = json.withObject("/users");
        renewed.forEach(name -> addExpiry((ObjectNode) users.path(name)));
        json.remove("dialect");
        json.set(ADMINISTRATOR, users.remove(ADMINISTRATOR));
        if (json.path("shares") instanceof ObjectNode shares) {
            shares.putPOJO("directory", tokens.directory());
        }
        return bound(json, Target.class);
    }

    ProviderPlan readProvider(TargetValue file) {
        TargetSchema schema = TargetSchema.ofProvider();
        schema.require(file);
        TargetValue provider = file.at("provider");
        if (!provider.json().has("listen")) {
            throw provider.wrong(
                    "'provider.listen' is missing: it says where the provider listens, such as 127.0.0.1:9090");
        }
        ((ObjectNode) file.json()).retain(OF_PROVIDER);
        ObjectNode json = resolved(schema, file);
        return new ProviderPlan(
                URI.create(json.at("/target/url").textValue()),
                bound(json.path("provider"), TargetProvider.class),
                optional(json, "products", TargetProducts.class),
                optional(json, "simulation", Target.Simulation.class));
    }

    private ObjectNode resolved(TargetSchema schema, TargetValue file) {
        ObjectNode json = new ValueResolver(schema, tokens, keys).resolve(file);
        tokens.requireVariables();
        return json;
    }

    /** The users whose tokens are printed by a command, which prints new ones. */
    private static List<String> renewedUsers(JsonNode users) {
        return users.properties().stream()
                .filter(user -> user.getValue().path("token").has("command"))
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(ADMINISTRATOR))
                .toList();
    }

    private static void addExpiry(ObjectNode user) {
        Claims.in(user.path("token").asText())
                .flatMap(Claims::expiresAt)
                .map(Instant::toEpochMilli)
                .ifPresent(expiry -> user.put("expiresAt", expiry));
    }

    private static <T> @Nullable T optional(ObjectNode json, String key, Class<T> type) {
        return json.has(key) ? bound(json.path(key), type) : null;
    }

    private static <T> T bound(JsonNode json, Class<T> type) {
        try {
            return TargetJson.MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema allows what is no " + type.getSimpleName(), e);
        }
    }
}
