/** Servers that are wrong on purpose, to see that the checks notice. */
@NullMarked
package dev.countersign.conformance.broken;

import org.jspecify.annotations.NullMarked;
