/** Relays between a Core and a provider, which record their traffic, so that the bytes themselves can be checked. */
@NullMarked
package dev.countersign.conformance.relay;

import org.jspecify.annotations.NullMarked;
