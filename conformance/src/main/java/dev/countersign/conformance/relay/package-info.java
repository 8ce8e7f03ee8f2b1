/** Relays that record the traffic between a Core and a provider. */
@NullMarked
package dev.countersign.conformance.relay;

import org.jspecify.annotations.NullMarked;
