package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Received;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When to repeat a request after a response with 429 (RFC 6585, section 4), or with 503 and a {@code Retry-After} (RFC 9110,
 * sections 10.2.3 and 15.6.4). Neither says anything about the request itself.
 */
final class RetryAfter {
    static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    /** A longer wait, such as for maintenance, is no reason to repeat: the response stands. */
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** The wait after a 429 that does not say how long. */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private RetryAfter() {}

    /** How long to wait; empty where the response is about the request itself, or asks for too long a wait. */
    static Optional<Duration> of(Received answer) {
        if (answer.status() != TOO_MANY_REQUESTS && answer.status() != UNAVAILABLE) {
            return Optional.empty();
        }
        Optional<Duration> said = answer.header("Retry-After").flatMap(value -> read(value.strip(), answer));
        return (answer.status() == TOO_MANY_REQUESTS ? said.or(() -> Optional.of(USUAL)) : said)
                .filter(wait -> wait.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> read(String value, Received answer) {
        return SECONDS.matcher(value).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : date(value)
                        .flatMap(until -> answer.header("Date")
                                .flatMap(RetryAfter::date)
                                .map(now -> Duration.between(now, until)))
                        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
