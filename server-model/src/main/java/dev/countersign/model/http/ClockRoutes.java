package dev.countersign.model.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.time.MovableClock;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clock of a simulation API: shows the time, and moves it where it is simulated. Whoever registers it asks for the operator. */
public final class ClockRoutes {
    private final @Nullable MovableClock clock;
    private final InstantSource time;

    /**
     * @param clock null where time is real
     * @param time the same time, to be read
     */
    public ClockRoutes(@Nullable MovableClock clock, InstantSource time) {
        this.clock = clock;
        this.time = time;
    }

    public void show(Context ctx) {
        Map<String, @Nullable Long> shown = new LinkedHashMap<>();
        Instant nextDue = clock == null ? null : clock.nextDue();
        shown.put("now", time.millis());
        shown.put("nextDue", nextDue == null ? null : fullMillis(nextDue));
        ConventionalServer.answer(ctx, shown);
    }

    public void advance(Context ctx) {
        Advance advance = WireJson.read(ConventionalServer.body(ctx), new TypeReference<>() {});
        if (clock == null) {
            refuseToMove(ctx);
            return;
        }
        try {
            if (!advance.moves(clock)) {
                ConventionalServer.refuse(ctx, 409, "Time is being moved already", null);
                return;
            }
        } catch (IllegalArgumentException problem) {
            ConventionalServer.refuse(ctx, 400, "%s: %s".formatted(advance.fields(), problem.getMessage()), null);
            return;
        } catch (ArithmeticException problem) {
            ConventionalServer.refuse(ctx, 400, advance.fields() + ": is further than this clock goes", null);
            return;
        }
        show(ctx);
    }

    /** Says that real time is not for anybody to move. */
    public static void refuseToMove(Context ctx) {
        ConventionalServer.refuse(ctx, 409, "Time is real here and can't be moved", null);
    }

    /** Rounded up, so that what is due has run once that is the time. */
    private static long fullMillis(Instant instant) {
        long millis = instant.toEpochMilli();
        return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
    }

    /**
     * @param by an ISO 8601 duration
     * @param to ms since epoch; what is due at that instant runs too
     * @param until ms since epoch; what is due at that instant waits for the next move
     * @param unlessMoving whether to refuse where somebody else moves time already, instead of waiting; goes with {@code by}
     */
    record Advance(@Nullable String by, @Nullable Long to, @Nullable Long until, @Nullable Boolean unlessMoving) {
        /** Whether time was moved. */
        boolean moves(MovableClock clock) {
            if (!isOne()) {
                throw new IllegalArgumentException("exactly one of them must be given");
            }
            if (by != null && Boolean.TRUE.equals(unlessMoving)) {
                return clock.tryAdvance(duration(by));
            }
            if (by != null) {
                clock.advance(duration(by));
            }
            if (to != null) {
                clock.advanceTo(Instant.ofEpochMilli(to));
            }
            if (until != null) {
                clock.advanceUntil(Instant.ofEpochMilli(until));
            }
            return true;
        }

        /** Those that are given, or else all that could be. */
        String fields() {
            if (!isOne()) {
                return "by, to, until";
            }
            return by != null ? "by" : to != null ? "to" : "until";
        }

        private boolean isOne() {
            return Stream.<@Nullable Object>of(by, to, until)
                            .filter(Objects::nonNull)
                            .count()
                    == 1;
        }

        private static Duration duration(String text) {
            try {
                return Duration.parse(text);
            } catch (DateTimeException problem) {
                throw new IllegalArgumentException("'%s' is not a duration such as PT2M".formatted(text), problem);
            }
        }
    }
}
