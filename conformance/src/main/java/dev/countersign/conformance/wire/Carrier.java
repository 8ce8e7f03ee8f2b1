package dev.countersign.conformance.wire;

import dev.countersign.conformance.wire.Exchange.Sent;

/** Brings a request to where it is answered. */
@FunctionalInterface
public interface Carrier {
    /** @throws TargetStoppedAnswering where there is no answer */
    Exchange exchange(Sent sent);
}
