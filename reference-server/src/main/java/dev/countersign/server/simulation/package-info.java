/** Moves time, sets worlds, and arranges what users can't; the only holder of the clock. */
@NullMarked
package dev.countersign.server.simulation;

import org.jspecify.annotations.NullMarked;
