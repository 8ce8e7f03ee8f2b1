/** Doubles of real providers: they stand at the edge of our own and make it answer as those do. */
@NullMarked
package dev.countersign.provider.dialect;

import org.jspecify.annotations.NullMarked;
