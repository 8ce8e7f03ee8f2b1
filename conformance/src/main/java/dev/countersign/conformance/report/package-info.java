/** The reports of a run, for people and for machines. */
@NullMarked
package dev.countersign.conformance.report;

import org.jspecify.annotations.NullMarked;
