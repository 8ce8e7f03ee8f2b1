/** Steps that are specific to jobs. */
@NullMarked
package dev.countersign.conformance.steps.jobs;

import org.jspecify.annotations.NullMarked;
