/** Clocks that tasks can be scheduled on, simulated or the system's own. */
@NullMarked
package dev.countersign.model.time;

import org.jspecify.annotations.NullMarked;
