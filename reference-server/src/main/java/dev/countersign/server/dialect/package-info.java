/** Doubles of real servers: they stand at the edge of our own and make it answer as those do. */
@NullMarked
package dev.countersign.server.dialect;

import org.jspecify.annotations.NullMarked;
