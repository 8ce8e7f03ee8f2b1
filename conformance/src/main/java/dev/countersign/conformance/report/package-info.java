/** Tells people and machines what a run has found. */
@NullMarked
package dev.countersign.conformance.report;

import org.jspecify.annotations.NullMarked;
