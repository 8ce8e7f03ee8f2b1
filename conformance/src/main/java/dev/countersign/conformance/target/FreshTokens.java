package dev.countersign.conformance.target;

import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Renews tokens before they expire, if they come from a file or a command and contain their expiry. Requests carry the latest
 * token; the code on this side keeps using the first, which stands for it. Safe for use by several threads.
 */
public final class FreshTokens {
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String SCHEME = "Bearer ";
    /** A suffix that no token has. */
    private static final String AS_FETCHED_FIRST = "~first";

    private final InstantSource clock;
    private final Map<String, Renewal> renewals = new ConcurrentHashMap<>();

    /** @param clock by which tokens expire */
    public FreshTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** @param source fetches the token again; throws {@link TargetFileException} if it can't */
    void add(String token, Supplier<String> source) {
        Claims.in(token)
                .flatMap(Claims::expiresAt)
                .ifPresent(expiry -> renewals.put(token, new Renewal(token, source, clock.instant())));
    }

    /** Marks a token as the one fetched first, which is sent unchanged even after it has expired. */
    public static String fetchedFirst(String token) {
        return token + AS_FETCHED_FIRST;
    }

    /** Wraps a sender such that its requests carry fresh tokens. */
    public HttpSender around(HttpSender sender) {
        return sent -> isFetchedFirst(sent)
                ? new Exchange(
                        sent,
                        sender.exchange(changed(sent, FreshTokens::itself)).received())
                : renewal(sent).map(renewal -> renewal.exchange(sender, sent)).orElseGet(() -> sender.exchange(sent));
    }

    private static boolean isFetchedFirst(Sent sent) {
        return sent.headers().stream()
                .anyMatch(header -> !itself(header.value()).equals(header.value()));
    }

    private static String itself(String value) {
        return value.startsWith(SCHEME) && value.endsWith(AS_FETCHED_FIRST)
                ? value.substring(0, value.length() - AS_FETCHED_FIRST.length())
                : value;
    }

    private Optional<Renewal> renewal(Sent sent) {
        return sent.headers().stream()
                .filter(header ->
                        header.isNamed("Authorization") && header.value().startsWith(SCHEME))
                .findFirst()
                .map(header -> renewals.get(header.value().substring(SCHEME.length())));
    }

    private static Exchange changed(Exchange exchange, UnaryOperator<String> change) {
        Received received = exchange.received();
        return new Exchange(
                changed(exchange.sent(), change),
                new Received(
                        received.status(),
                        changed(received.headers(), change),
                        received.body().map(change)));
    }

    private static Sent changed(Sent sent, UnaryOperator<String> change) {
        return new Sent(sent.method(), sent.url(), changed(sent.headers(), change), sent.body());
    }

    private static List<Header> changed(List<Header> headers, UnaryOperator<String> change) {
        return headers.stream()
                .map(header -> new Header(header.name(), change.apply(header.value())))
                .toList();
    }

    /** One token and its successors. */
    private final class Renewal {
        private final String first;
        private final Supplier<String> source;
        private String latest;
        private Instant due;

        Renewal(String first, Supplier<String> source, Instant fetchedAt) {
            this.first = first;
            this.source = source;
            this.latest = first;
            this.due = due(fetchedAt);
        }

        Exchange exchange(HttpSender sender, Sent sent) {
            String shown = latest();
            if (shown.equals(first)) {
                return sender.exchange(sent);
            }
            Exchange exchange = sender.exchange(changed(sent, text -> text.replace(first, shown)));
            return changed(exchange, text -> text.replace(shown, first));
        }

        private synchronized String latest() {
            Instant now = clock.instant();
            if (!now.isBefore(due)) {
                try {
                    latest = source.get();
                } catch (TargetFileException gone) {
                    throw new TargetUnresponsiveException(
                            "a token expires and can't be fetched again: " + gone.getMessage(), gone);
                }
                due = due(now);
            }
            return latest;
        }

        /** One minute before expiry, but at least ten seconds after the last fetch, if the fetched token expires soon. */
        private Instant due(Instant fetchedAt) {
            Instant early = Claims.in(latest)
                    .flatMap(Claims::expiresAt)
                    .map(expiry -> expiry.minus(EARLY))
                    .orElse(Instant.MAX);
            Instant next = fetchedAt.plus(PAUSE);
            return early.isBefore(next) ? next : early;
        }
    }
}
