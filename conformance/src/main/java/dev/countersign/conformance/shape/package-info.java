/** The documented shapes of answers. */
@NullMarked
package dev.countersign.conformance.shape;

import org.jspecify.annotations.NullMarked;
