package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;

/** Brings a request to where it is answered. */
@FunctionalInterface
public interface Carrier {
    /**
     * Sends one request, and returns its answer.
     *
     * @throws TargetStoppedAnswering where there is none
     * @throws UnusableAnswer where it breaks HTTP, or goes beyond what is taken
     */
    Exchange exchange(Sent sent);
}
