package dev.countersign.conformance.relay;

import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.HttpSender;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When requests were sent, by whomever, in the time of the servers. A request is known by its {@code traceparent}. Safe for
 * use by several threads.
 */
public final class RequestTimeline {
    private final Map<String, Moment> moments = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();

    /** Carries as before, and has everything noted. */
    public HttpSender recording(HttpSender carrier, InstantSource clock) {
        return sent -> {
            name(sent)
                    .ifPresent(
                            name -> moments.putIfAbsent(name, new Moment(requests.getAndIncrement(), clock.instant())));
            return carrier.exchange(sent);
        };
    }

    /** Nothing where nobody noted it. */
    public Optional<Moment> of(Sent sent) {
        return name(sent).map(moments::get);
    }

    private static Optional<String> name(Sent sent) {
        return sent.headers().stream()
                .filter(header -> header.isNamed("traceparent"))
                .map(Header::value)
                .findFirst();
    }

    /** @param order in which it was sent among all others */
    public record Moment(long order, Instant at) {}
}
