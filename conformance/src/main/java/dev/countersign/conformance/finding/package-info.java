/** What a scenario finds: deviations from requirements, and preconditions that do not hold. */
@NullMarked
package dev.countersign.conformance.finding;

import org.jspecify.annotations.NullMarked;
