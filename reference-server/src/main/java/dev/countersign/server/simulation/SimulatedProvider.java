package dev.countersign.server.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.http.JsonClient;
import dev.countersign.model.product.Product;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Client of the simulation API of a provider in the same environment. */
final class SimulatedProvider {
    private static final TypeReference<JsonNode> ANYTHING = new TypeReference<>() {};

    private final JsonClient peer;
    private final boolean ownClock;

    /** @param ownClock whether it has its own clock */
    SimulatedProvider(JsonClient peer, boolean ownClock) {
        this.peer = peer;
        this.ownClock = ownClock;
    }

    /** @param start the new time of its own clock, if it has one */
    void forgetEverything(Instant start) {
        peer.call("PUT", "/simulation/world", ownClock ? Map.of("now", start.toEpochMilli()) : Map.of(), ANYTHING);
    }

    /** @param support as declared, valid or not; null for none */
    void support(Product product, @Nullable Object support) {
        Map<String, Object> body =
                support == null ? Map.of("product", product) : Map.of("product", product, "support", support);
        peer.call("PUT", "/simulation/products", body, ANYTHING);
    }

    /**
     * Replaces the provider's faults.
     *
     * @return the faults now in effect
     */
    JsonNode fail(JsonNode faults) {
        return peer.call("PUT", "/simulation/provider/faults", faults, ANYTHING);
    }

    /** The faults that were set last, with how often each has occurred. */
    JsonNode faults() {
        return peer.call("GET", "/simulation/provider/faults", null, ANYTHING);
    }

    /**
     * The calls that the provider has received.
     *
     * @param since ms since epoch; null for all
     * @param about what the calls name, such as the id of a resource; null for all
     * @param operation such as verify; null for all
     */
    JsonNode calls(@Nullable Long since, @Nullable String about, @Nullable String operation) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (since != null) {
            query.add("since=" + since);
        }
        if (about != null) {
            query.add("about=" + URLEncoder.encode(about, StandardCharsets.UTF_8));
        }
        if (operation != null) {
            query.add("operation=" + URLEncoder.encode(operation, StandardCharsets.UTF_8));
        }
        return peer.call("GET", "/simulation/provider/calls" + query, null, ANYTHING);
    }
}
