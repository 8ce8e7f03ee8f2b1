/** Certifies doubles of real servers, which must deviate exactly as listed. */
@NullMarked
package dev.countersign.conformance.doubles;

import org.jspecify.annotations.NullMarked;
