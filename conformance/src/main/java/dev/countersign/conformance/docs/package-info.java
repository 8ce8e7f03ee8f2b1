/** Writes the contract as pages, with what passed in a run. */
@NullMarked
package dev.countersign.conformance.docs;

import org.jspecify.annotations.NullMarked;
