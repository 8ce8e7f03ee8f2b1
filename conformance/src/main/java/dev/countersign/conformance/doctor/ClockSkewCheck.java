package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Checks the target's clock against ours. Skew is a problem if one side validates tokens that the other issues, else a note. */
record ClockSkewCheck(DoctorCalls calls, InstantSource clock) implements Check {
    private static final Duration PUT_UP_WITH = Duration.ofSeconds(30);

    @Override
    public void look(Target target, Problems findings) {
        if (target.simulation() == null) {
            Response answer = calls.get(target.target().url(), "/", null);
            answer.header("Date").ifPresent(date -> look(target, date, findings));
        }
    }

    private void look(Target target, String date, Problems findings) {
        Duration ahead;
        try {
            ahead = Duration.between(
                    clock.instant(), Instant.from(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException notADate) {
            return;
        }
        if (ahead.abs().compareTo(PUT_UP_WITH) <= 0) {
            return;
        }
        String skew = "%d s %s ours".formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
        if (judgesTokens(target)) {
            findings.problem(
                    "target.url: the target's clock is %s, so that tokens look expired or not valid yet; set both clocks",
                    skew);
        } else {
            findings.note(
                    "target.url: the target's clock is %s; set both clocks where its times are to be trusted", skew);
        }
    }

    /** Whether the target validates tokens that Countersign issues, or the other way round. */
    private static boolean judgesTokens(Target target) {
        return target.core() != null
                || (target.provider() != null && target.provider().listen() != null);
    }
}
