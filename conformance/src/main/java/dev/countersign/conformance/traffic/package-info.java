/**
 * Checks by invariants that the responses of a scenario agree with each other: what they show of one resource is the same,
 * whichever call shows it and whoever asks.
 */
@NullMarked
package dev.countersign.conformance.traffic;

import org.jspecify.annotations.NullMarked;
