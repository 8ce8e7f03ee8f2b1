/** Doubles of real servers: filters at the edge of our own servers that make these behave like the real ones. */
@NullMarked
package dev.countersign.server.dialect;

import org.jspecify.annotations.NullMarked;
