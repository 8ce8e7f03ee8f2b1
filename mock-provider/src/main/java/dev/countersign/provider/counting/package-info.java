/** The engine for the example resource, which counts from one integer to another. */
@NullMarked
package dev.countersign.provider.counting;

import org.jspecify.annotations.NullMarked;
