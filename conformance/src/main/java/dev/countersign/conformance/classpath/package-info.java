/** Reads resources of the class path by their package. */
@NullMarked
package dev.countersign.conformance.classpath;

import org.jspecify.annotations.NullMarked;
