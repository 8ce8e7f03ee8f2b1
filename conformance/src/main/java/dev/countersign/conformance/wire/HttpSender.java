package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;

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
}
