/** The steps of the scenarios, which see HTTP and plain JSON only. */
@NullMarked
package dev.countersign.conformance.steps;

import org.jspecify.annotations.NullMarked;
