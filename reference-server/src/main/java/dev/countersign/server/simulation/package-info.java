/** The simulation API: controls time, worlds and everything else that users can't. The only owner of the clock. */
@NullMarked
package dev.countersign.server.simulation;

import org.jspecify.annotations.NullMarked;
