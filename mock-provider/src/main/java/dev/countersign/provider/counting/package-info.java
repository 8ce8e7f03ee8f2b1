/** The engine behind the example resource: it counts from one integer to another. */
@NullMarked
package dev.countersign.provider.counting;

import org.jspecify.annotations.NullMarked;
