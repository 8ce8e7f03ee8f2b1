package dev.countersign.conformance.environment;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.model.http.CallFailedException;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.http.JsonClient;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.time.SystemTimeline;
import dev.countersign.model.time.Timeline;
import dev.countersign.server.ProviderSimulation;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of a provider that is there already.
 *
 * @param now what its clock shows; null where its time is real
 * @param simulation by which it is moved; null where its time is real
 */
record ProviderClock(@Nullable Instant now, @Nullable ProviderSimulation simulation) {
    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};
    private static final ProviderClock REAL = new ProviderClock(null, null);

    /**
     * Asks the provider.
     *
     * @param announced by the target file; null where that knows of none
     * @throws IOException where what is announced is not there
     */
    static ProviderClock of(Target.@Nullable Simulation announced) throws IOException {
        if (announced == null) {
            return REAL;
        }
        URI provider = URI.create(announced.url().toString().replaceFirst("/simulation/?$", ""));
        SystemTimeline time = new SystemTimeline(1);
        try (time) {
            JsonClient peer = new JsonClient("The provider's simulation API", provider, announced::token, time);
            if (!peer.call("GET", "/simulation", null, JSON).path("clock").asBoolean(false)) {
                return REAL;
            }
            long now = peer.call("GET", "/simulation/clock", null, JSON)
                    .path("now")
                    .asLong();
            return new ProviderClock(Instant.ofEpochMilli(now), new ProviderSimulation(provider, true));
        } catch (CallFailedException | CallRefusedException problem) {
            throw new IOException(problem.getMessage(), problem);
        }
    }

    /** Time that moves with the provider's. */
    Timeline together() {
        return now == null ? new SystemTimeline(1) : new SimulatedClock(now);
    }
}
