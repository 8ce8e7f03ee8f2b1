package dev.countersign.conformance.docs;

import dev.countersign.conformance.report.RecordedFlow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request in a diagram, from one lane to another.
 *
 * @param time null if it is not shown
 * @param mood its CSS class
 */
record Arrow(
        @Nullable String time, String mood, String title, int from, int to, int y, String request, String response) {
    private static final int CHARACTERS_IN_LANE = 31;
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * @param before the time in the row above; null if it is unknown, or if there is none
     * @param lanes how many lanes the arrow crosses
     */
    static Arrow of(TimedLeg timed, @Nullable Instant before, int from, int to, int y, int lanes) {
        RecordedFlow.Leg leg = timed.leg();
        int status = leg.exchange().received().status();
        return new Arrow(
                time(timed.at(), before),
                mood(timed),
                leg.describe(),
                from,
                to,
                y,
                cut(leg.exchange().sent().method() + " " + leg.path(), lanes * CHARACTERS_IN_LANE),
                status == 0 ? "no answer" : String.valueOf(status));
    }

    int middle() {
        return (from + to) / 2;
    }

    /** The base line of its time. */
    int beside() {
        return y + 4;
    }

    /** The base line of its request. */
    int above() {
        return y - 5;
    }

    /** The base line of its response. */
    int below() {
        return y + 14;
    }

    /** The path of its head. */
    String head() {
        int back = to >= from ? to - 7 : to + 7;
        return "M%1$d,%2$d L%3$d,%4$d L%1$d,%5$d".formatted(back, y - 4, to, y, y + 4);
    }

    /** Null if the time is unknown, or the same as in the row above. */
    private static @Nullable String time(@Nullable Instant at, @Nullable Instant before) {
        return at == null || at.equals(before) ? null : SHOWN.format(at);
    }

    private static String mood(TimedLeg timed) {
        return timed.isRefused() ? "refused" : timed.leg().isCaused() ? "caused" : "asked";
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "\u2026" : text;
    }
}
