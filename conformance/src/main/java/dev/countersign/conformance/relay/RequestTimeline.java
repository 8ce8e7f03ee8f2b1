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
 * When requests were sent, by any client, in the servers' time. A request is identified by its {@code traceparent}. Thread-safe.
 */
public final class RequestTimeline {
    private final Map<String, Moment> moments = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();

    /** Wraps a sender so that its requests are recorded. */
    public HttpSender recording(HttpSender sender, InstantSource clock) {
        return sent -> {
            name(sent)
                    .ifPresent(
                            name -> moments.putIfAbsent(name, new Moment(requests.getAndIncrement(), clock.instant())));
            return sender.exchange(sent);
        };
    }

    /** When a request was sent; empty where it was not recorded. */
    public Optional<Moment> of(Sent sent) {
        return name(sent).map(moments::get);
    }

    private static Optional<String> name(Sent sent) {
        return sent.headers().stream()
                .filter(header -> header.isNamed("traceparent"))
                .map(Header::value)
                .findFirst();
    }

    /** @param order the position of the request among all that were sent */
    public record Moment(long order, Instant at) {}
}
