/** Doubles of real servers are certified, and deviate in what is written down of them. */
@NullMarked
package dev.countersign.conformance.doubles;

import org.jspecify.annotations.NullMarked;
