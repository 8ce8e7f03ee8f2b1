/** Computes the verdicts on requirements and on the run from the outcomes of scenarios. */
@NullMarked
package dev.countersign.conformance.verdict;

import org.jspecify.annotations.NullMarked;
