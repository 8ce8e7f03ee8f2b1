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
 * The clock of an existing provider.
 *
 * @param now its time; null where its time is real
 * @param simulation the API that moves it; null where its time is real
 */
record ProviderClock(@Nullable Instant now, @Nullable ProviderSimulation simulation) {
    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};
    private static final ProviderClock REAL = new ProviderClock(null, null);

    /**
     * Reads the clock from the provider's simulation API.
     *
     * @param announced the API that the target file names; null where it names none
     * @throws IOException where a call of that API fails or is refused
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

    /** A timeline that moves together with the provider's clock. */
    Timeline together() {
        return now == null ? new SystemTimeline(1) : new SimulatedClock(now);
    }
}
