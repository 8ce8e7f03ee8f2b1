/** Steps about what jobs alone have. */
@NullMarked
package dev.countersign.conformance.steps.jobs;

import org.jspecify.annotations.NullMarked;
