/** What the outcomes of scenarios mean for each requirement, and for the run. */
@NullMarked
package dev.countersign.conformance.verdict;

import org.jspecify.annotations.NullMarked;
