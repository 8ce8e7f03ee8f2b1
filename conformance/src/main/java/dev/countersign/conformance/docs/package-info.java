/** The documentation pages of the contract, with the exchanges of a run. */
@NullMarked
package dev.countersign.conformance.docs;

import org.jspecify.annotations.NullMarked;
