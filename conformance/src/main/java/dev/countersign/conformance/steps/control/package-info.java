/** Steps in which the suite acts as the provider: what Core allows it, and what Core requests from it. */
@NullMarked
package dev.countersign.conformance.steps.control;

import org.jspecify.annotations.NullMarked;
