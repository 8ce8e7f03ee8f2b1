package dev.countersign.server.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.contract.http.ConventionalServer;
import dev.countersign.contract.time.SimulatedClock;
import dev.countersign.server.resources.Refused;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the time, and moves it where it is simulated. */
final class ClockRoutes {
    private final @Nullable SimulatedClock clock;
    private final InstantSource time;

    ClockRoutes(@Nullable SimulatedClock clock, InstantSource time) {
        this.clock = clock;
        this.time = time;
    }

    void show(Context ctx) {
        Map<String, @Nullable Long> shown = new LinkedHashMap<>();
        Instant nextDue = clock == null ? null : clock.nextDue();
        shown.put("now", time.millis());
        shown.put("nextDue", nextDue == null ? null : nextDue.toEpochMilli());
        ConventionalServer.answer(ctx, shown);
    }

    void advance(Context ctx) {
        Advance advance = SimulationRoutes.body(ctx, new TypeReference<>() {});
        if (clock == null) {
            ConventionalServer.refuse(ctx, 409, "Time is real here and can't be moved", null);
            return;
        }
        try {
            move(clock, advance);
        } catch (IllegalArgumentException problem) {
            throw new Refused.Invalid(advance.by() == null ? "to" : "by", String.valueOf(problem.getMessage()));
        } catch (ArithmeticException problem) {
            throw new Refused.Invalid(advance.by() == null ? "to" : "by", "is further than this clock goes");
        }
        show(ctx);
    }

    private static void move(SimulatedClock clock, Advance advance) {
        if ((advance.by() == null) == (advance.to() == null)) {
            throw new Refused.Invalid("by, to", "exactly one of them must be given");
        }
        if (advance.by() != null) {
            clock.advance(duration(advance.by()));
        } else if (advance.to() != null) {
            clock.advanceTo(Instant.ofEpochMilli(advance.to()));
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException problem) {
            throw new Refused.Invalid("by", "'%s' is not a duration such as PT2M".formatted(text));
        }
    }

    /**
     * @param by an ISO 8601 duration
     * @param to ms since epoch
     */
    record Advance(@Nullable String by, @Nullable Long to) {}
}
