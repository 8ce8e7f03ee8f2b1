/**
 * Judges the exchanges of a scenario together, beside its steps: what several responses show of one resource has to agree,
 * whichever call shows it and whoever asks. It sends no request.
 */
@NullMarked
package dev.countersign.conformance.traffic;

import org.jspecify.annotations.NullMarked;
