package dev.countersign.server.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.http.JsonClient;
import dev.countersign.model.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clock of another process, accessed by its simulation API, in whole milliseconds. Every call may fail as those of
 * {@link JsonClient} do; the clock is then unchanged, or has moved without our knowledge.
 */
final class RemoteClock implements MovableClock {
    private static final TypeReference<Shown> SHOWN = new TypeReference<>() {};

    private final JsonClient simulation;

    RemoteClock(JsonClient simulation) {
        this.simulation = simulation;
    }

    @Override
    public @Nullable Instant nextDue() {
        Long nextDue = simulation.call("GET", "/simulation/clock", null, SHOWN).nextDue();
        return nextDue == null ? null : Instant.ofEpochMilli(nextDue);
    }

    @Override
    public void advance(Duration by) {
        move("by", by.toString());
    }

    @Override
    public boolean tryAdvance(Duration by) {
        try {
            simulation.call(
                    "POST", "/simulation/clock/advance", Map.of("by", by.toString(), "unlessMoving", true), SHOWN);
            return true;
        } catch (CallRefusedException refusal) {
            if (refusal.status() == 409) {
                return false;
            }
            throw refusal;
        }
    }

    @Override
    public void advanceTo(Instant target) {
        move("to", target.toEpochMilli());
    }

    @Override
    public void advanceUntil(Instant target) {
        move("until", target.toEpochMilli());
    }

    private void move(String how, Object where) {
        simulation.call("POST", "/simulation/clock/advance", Map.of(how, where), SHOWN);
    }

    /**
     * @param now ms since epoch
     * @param nextDue ms since epoch; null if nothing is planned
     */
    private record Shown(long now, @Nullable Long nextDue) {}
}
