package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;

/** Brings a request to where it is answered. */
@FunctionalInterface
public interface HttpSender {
    /**
     * Sends one request, and returns its answer.
     *
     * @throws TargetUnresponsiveException where there is none
     * @throws UnusableResponseException where it breaks HTTP, or goes beyond what is taken
     */
    Exchange exchange(Sent sent);
}
