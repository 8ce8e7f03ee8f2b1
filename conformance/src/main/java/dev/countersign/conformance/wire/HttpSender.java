package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.List;

/** Sends HTTP requests. */
@FunctionalInterface
public interface HttpSender {
    /**
     * Sends one request, and returns the exchange.
     *
     * @throws TargetUnresponsiveException where there is no response
     * @throws UnusableResponseException where the response breaks HTTP, or exceeds the limits
     */
    Exchange exchange(Sent sent);

    /**
     * Sends requests, at the same time if this sender is able to, and returns their exchanges in the order of the requests.
     *
     * @throws TargetUnresponsiveException where one of them gets no response
     * @throws UnusableResponseException where one of the responses breaks HTTP, or exceeds the limits
     */
    default List<Exchange> together(List<Sent> requests) {
        return requests.stream().map(this::exchange).toList();
    }
}
