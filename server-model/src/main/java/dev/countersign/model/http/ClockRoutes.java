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

/**
 * The clock of a simulation API: shows the time, and moves it where it is simulated. The code that registers these
 * routes also checks the operator token.
 */
public final class ClockRoutes {
    private final @Nullable MovableClock clock;
    private final InstantSource time;

    /**
     * @param clock null where time is real
     * @param time the same clock, for reading
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

    /** Responds with 409: real time can't be moved. */
    public static void refuseToMove(Context ctx) {
        ConventionalServer.refuse(ctx, 409, "Time is real here and can't be moved", null);
    }

    /** Rounded up, so that everything due has run once the clock shows this time. */
    private static long fullMillis(Instant instant) {
        long millis = instant.toEpochMilli();
        return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
    }

    /**
     * @param by an ISO 8601 duration
     * @param to ms since epoch; tasks due at that instant run too
     * @param until ms since epoch; tasks due at that instant wait for the next move
     * @param unlessMoving whether to refuse where another caller is moving time already, instead of waiting; applies to
     *     {@code by}
     */
    record Advance(@Nullable String by, @Nullable Long to, @Nullable Long until, @Nullable Boolean unlessMoving) {
        /** Moves the clock; returns whether it was moved. */
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

        /** The name of the given field; all names where not exactly one is given. */
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
